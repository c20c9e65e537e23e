import { fail } from '../../failures/failure-error';
import type { CredentialSource } from '../credential-source';
import { profileFacts } from '../profile-facts';

/** Pasted credentials cannot be fetched: once they are gone or over, only the user has fresh ones. */
export const PASTED: CredentialSource<'pasted'> = {
  fetch: async (profile, _source, { held }) => {
    const endedAt = held?.expiresAt ?? null;
    if (endedAt === null) return fail('credentials-missing', '', profileFacts(profile));
    return fail('credentials-expired', `ended at ${new Date(endedAt).toISOString()}`, profileFacts(profile));
  },
};
