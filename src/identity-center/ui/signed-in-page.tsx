import type { Failure } from '../../failures/failure';
import { translate } from '../../i18n/translate';
import { ButtonLink } from '../../ui/button-link';
import { CardPage } from '../../ui/card-page';
import { FailureCard } from '../../ui/failure-card';
import { Spinner } from '../../ui/spinner';
import { useStored } from '../../ui/use-stored';
import { ssoSessionsItem } from '../sso-session';
import { PortalSignInProgress } from './portal-sign-in-progress';
import { type ShownSignIn, usePortalSignIn, useShownSignIn } from './use-portal-sign-in';

/** What a tab shows once the access portal has sent it back: how the sign-in ended, and what goes on. */
export function SignedInPage() {
  const signIn = useShownSignIn();
  const sessions = useStored(ssoSessionsItem);
  const { start, refusal, cancel } = usePortalSignIn(signIn?.continuesOpening ?? false);
  if (signIn === undefined || sessions === undefined) return null;
  const session = sessions.find(({ id }) => id === signIn?.sessionId);
  return (
    <CardPage>
      <h1>{translate(titleOf(signIn))}</h1>
      {session !== undefined && (
        <p class="card-page-text">
          {session.name} · {session.startUrl}
        </p>
      )}
      {refusal !== null && <FailureCard failure={refusal} />}
      {signIn?.step === 'failed' && session !== undefined && (
        <PortalSignInProgress
          signIn={signIn}
          onStart={(method) => start(session.region, method, async () => session.id)}
          onCancel={cancel}
        />
      )}
      {signIn?.step === 'trading' && <Spinner label={translate('signed_in_trading')} />}
      {signIn?.step === 'done' && signIn.continuesOpening && <WhatGoesOn failure={signIn.failure} />}
      {(signIn === null || (signIn.step === 'done' && !signIn.continuesOpening)) && (
        <>
          <p class="card-page-text">{translate('signed_in_close')}</p>
          <div>
            <ButtonLink href="../options/options.html#profiles">
              {translate('signed_in_to_profiles')}
            </ButtonLink>
          </div>
        </>
      )}
    </CardPage>
  );
}

/** An opening leads the tab away, or fails and is told. */
function WhatGoesOn({ failure }: { failure: Failure | null }) {
  if (failure !== null) return <FailureCard failure={failure} />;
  return (
    <p class="portal-progress-text" role="status">
      <Spinner />
      {translate('signed_in_opening')}
    </p>
  );
}

function titleOf(signIn: ShownSignIn | null) {
  if (signIn === null) return 'signed_in_nothing';
  if (signIn.step === 'done') return 'signed_in_done';
  return signIn.step === 'failed' ? 'signed_in_failed' : 'signed_in_trading';
}
