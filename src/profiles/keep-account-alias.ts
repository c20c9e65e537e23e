import { readAccountAlias } from '../aws/account-alias';
import type { Credentials } from './credentials';
import { profilesItem } from './profile';

/**
 * Asks IAM for the alias of a profile's account, and keeps it with the identity of the profile. Never fails: without
 * host access, permission or an answer, the account is known by its number as before.
 */
export async function keepAccountAlias(
  profileId: string,
  account: string,
  region: string,
  credentials: Credentials,
): Promise<void> {
  try {
    const alias = await readAccountAlias(region, credentials);
    await profilesItem.update((profiles) =>
      profiles.map((profile) =>
        // Not where it became somebody else's in the meantime.
        profile.id === profileId && profile.identity?.account === account
          ? { ...profile, identity: { ...profile.identity, alias } }
          : profile,
      ),
    );
  } catch {
    // Many people may not list aliases.
  }
}
