import { fetchContainerCredentials } from '../../aws/container-credentials';
import { fail } from '../../failures/failure-error';
import type { CredentialSource } from '../credential-source';
import { profileFacts } from '../profile-facts';
import { serverTokensItem } from '../server/server-tokens';

/** A program on this computer. It and its token may change at any time: then the user enters both anew. */
export const CREDENTIAL_SERVER: CredentialSource<'credential-server'> = {
  fetch: async (profile, { url, hasToken }) => {
    const { [profile.id]: token = null } = await serverTokensItem.read();
    if (hasToken && token === null) return fail('server-token-needed', '', profileFacts(profile));
    return fetchContainerCredentials(url, token);
  },
};
