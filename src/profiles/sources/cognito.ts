import { fetchCognitoCredentials } from '../../aws/cognito-credentials';
import { providerName } from '../../federation/open-id-provider';
import type { CredentialSource } from '../credential-source';
import { withIdToken } from './with-id-token';

/** A Cognito identity pool that trusts the user's OpenID provider. */
export const COGNITO: CredentialSource<'cognito'> = {
  fetch: ({ id }, { region, identityPoolId, provider }, { now }) =>
    withIdToken(id, provider, now, (idToken) =>
      fetchCognitoCredentials({ region, identityPoolId, provider: providerName(provider) }, idToken),
    ),
};
