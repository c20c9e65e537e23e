import { useState } from 'preact/hooks';
import { cognitoHost, stsHost } from '../../airflow/api-hosts';
import { IAM, partitionOfRegion } from '../../airflow/partition';
import { useDefaultRegion } from '../../environments/ui/use-default-region';
import { matchPattern } from '../../hosts/match-pattern';
import { translate } from '../../i18n/translate';
import { readRoleArn } from '../../profiles/role/read-role-arn';
import { AddingForm } from '../../profiles/ui/add-profile/adding-form';
import { AddingOutcome } from '../../profiles/ui/add-profile/adding-outcome';
import type { ProfileFormProps } from '../../profiles/ui/add-profile/profile-form';
import { useAddingProfile } from '../../profiles/ui/add-profile/use-adding-profile';
import { type FederatedDraft, readFederatedDraft } from '../federated-draft';
import { keepSession, withDocument } from '../keep-sign-in';
import { FederationFields } from './federation-fields';
import { SignInOutcome } from './sign-in-outcome';
import { useSignIn } from './use-sign-in';

const EMPTY: FederatedDraft = {
  exchange: 'web-identity',
  issuer: '',
  clientId: '',
  scope: 'openid offline_access',
  roleArn: '',
  region: '',
  sessionName: 'airlock',
  minutes: '',
  identityPoolId: '',
};

/** A sign-in at the organisation's OpenID provider, exchanged for a role or for what an identity pool gives. */
export function FederationForm({ onAdded }: ProfileFormProps) {
  const adding = useAddingProfile(onAdded);
  const signIn = useSignIn();
  const defaultRegion = useDefaultRegion();
  const [changes, setChanges] = useState<Partial<FederatedDraft>>({});
  const [submittedName, setSubmittedName] = useState('');
  const draft = { ...EMPTY, region: defaultRegion ?? '', ...changes };
  const { provider, region, make, errors } = readFederatedDraft(draft);
  const isBusy = signIn.isBusy || adding.isBusy;

  function wishFor(name: string): Parameters<typeof signIn.start>[0] | null {
    if (provider === null || make === null) return null;
    const hosts = [stsHost(region), IAM[partitionOfRegion(region)].host];
    if (draft.exchange === 'cognito') hosts.push(cognitoHost(region));
    return {
      provider,
      patterns: hosts.map(matchPattern),
      onSignedIn: (session, document) =>
        adding.add(
          {
            name,
            partition: partitionOfRegion(region),
            source: make(withDocument(provider, document)),
            region,
            keepSecrets: (profileId) => keepSession(profileId, session),
          },
          Promise.resolve(true),
        ),
    };
  }

  function submit(name: string): void {
    const wish = wishFor(name);
    if (wish === null) return;
    // First of all: Chrome wants the user's gesture.
    signIn.start(wish);
    setSubmittedName(name);
  }

  function proceed(): void {
    const wish = wishFor(submittedName);
    if (wish !== null) signIn.proceed(wish);
  }

  return (
    <AddingForm
      suggestedName={suggestedName(draft)}
      submitLabel={translate(adding.isBusy ? 'adding_trying' : 'federation_submit')}
      isBusy={isBusy}
      isWrong={provider === null || make === null}
      onSubmit={submit}
      outcome={
        <>
          <SignInOutcome state={signIn.state} onProceed={proceed} />
          <AddingOutcome adding={adding} />
        </>
      }
    >
      {(showsErrors) => (
        <FederationFields
          draft={draft}
          errors={showsErrors ? errors : null}
          onChange={(change) => setChanges({ ...changes, ...change })}
        />
      )}
    </AddingForm>
  );
}

/** The name of the role, or the host of the provider. */
function suggestedName({ exchange, roleArn, issuer }: FederatedDraft): string {
  const role = exchange === 'web-identity' ? readRoleArn(roleArn) : null;
  if (role !== null) return role.name;
  return URL.canParse(issuer) ? new URL(issuer).hostname : '';
}
