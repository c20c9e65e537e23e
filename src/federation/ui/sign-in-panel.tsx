import { useEffect } from 'preact/hooks';
import { hasHostAccess } from '../../browser/host-access';
import { canOpenSignIn } from '../../browser/web-auth-flow';
import { translate } from '../../i18n/translate';
import type { Profile } from '../../profiles/profile';
import type { FederatedSource } from '../../profiles/source';
import { Button } from '../../ui/button';
import { keepSession, rememberProvider } from '../keep-sign-in';
import { providerPatterns } from '../open-id-provider';
import { SignInOutcome } from './sign-in-outcome';
import { useSignIn } from './use-sign-in';
import '../../profiles/ui/asked-fields.css';

interface Props {
  profile: Profile;
  source: FederatedSource;
  onSignedIn: () => void;
}

/** Signs the user of a profile in again, on a full page: by itself, where nothing has to be asked for. */
export function SignInPanel({ profile, source: { provider }, onSignedIn }: Props) {
  const signIn = useSignIn();
  const wish: Parameters<typeof signIn.start>[0] = {
    provider,
    patterns: [],
    onSignedIn: async (session, document) => {
      await rememberProvider(profile.id, document);
      await keepSession(profile.id, session);
      onSignedIn();
    },
  };

  async function startWithoutAsking(): Promise<void> {
    const isAllowed = (await canOpenSignIn()) && (await hasHostAccess(providerPatterns(provider)));
    if (isAllowed) signIn.proceed(wish);
  }

  useEffect(() => {
    void startWithoutAsking();
  }, []);

  return (
    <div class="asked-fields">
      <SignInOutcome state={signIn.state} onProceed={() => signIn.proceed(wish)} />
      <Button variant="primary" isBusy={signIn.isBusy} onClick={() => signIn.start(wish)}>
        {translate('federation_sign_in', new URL(provider.issuer).host)}
      </Button>
    </div>
  );
}
