import { fail } from '../failures/failure-error';
import { type Credentials, credentialsItem } from './credentials';
import { profilesItem } from './profile';

/** Credentials that end within this time are not begun with: the call might outlive them. */
const MARGIN_MS = 5_000;

/**
 * The credentials of a profile, good at `now` (ms since the epoch).
 * @throws FailureError `credentials-missing` or `credentials-expired`, naming the profile
 */
export async function resolveCredentials(profileId: string | null, now: number): Promise<Credentials> {
  const [all, profiles] = await Promise.all([credentialsItem.read(), profilesItem.read()]);
  const profile = profiles.find(({ id }) => id === profileId);
  const facts = { profile: profile?.name ?? '', profileId: profileId ?? '' };
  const credentials = profileId === null ? undefined : all[profileId];
  if (credentials === undefined) return fail('credentials-missing', '', facts);
  if (credentials.expiresAt !== null && credentials.expiresAt - MARGIN_MS <= now) {
    return fail('credentials-expired', `ended at ${new Date(credentials.expiresAt).toISOString()}`, facts);
  }
  return credentials;
}
