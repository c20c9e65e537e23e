import { fail } from '../../failures/failure-error';
import { readStoredKey } from '../../vault/stored-keys';
import type { CredentialSource } from '../credential-source';
import { profileFacts } from '../profile-facts';

/** A long-lived key that is remembered on this device; only its passphrase opens it. */
export const STORED_KEY: CredentialSource<'stored-key'> = {
  fetch: async (profile) => {
    const key = await readStoredKey(profile.id);
    if (key === 'locked') return fail('vault-locked', '', profileFacts(profile));
    if (key === 'missing') return fail('credentials-missing', 'no stored key opens', profileFacts(profile));
    return { ...key, sessionToken: null, expiresAt: null };
  },
};
