import { assumeRoleWithWebIdentity } from '../../aws/assume-role-with-web-identity';
import type { CredentialSource } from '../credential-source';
import { withIdToken } from './with-id-token';

/** A role that trusts the user's OpenID provider. */
export const WEB_IDENTITY: CredentialSource<'web-identity'> = {
  fetch: ({ id }, source, { now }) =>
    withIdToken(id, source.provider, now, (idToken) => assumeRoleWithWebIdentity(source, idToken)),
};
