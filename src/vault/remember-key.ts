import { credentialsItem } from '../profiles/credentials';
import { profilesItem } from '../profiles/profile';
import { keepStoredKey } from './stored-keys';

/**
 * Remembers the long-lived key of a profile, which is in memory, on this device.
 * @returns whether it is; not where the vault is locked, and not for a key that ends by itself
 */
export async function rememberKey(profileId: string): Promise<boolean> {
  const { [profileId]: held } = await credentialsItem.read();
  if (held === undefined || held.sessionToken !== null) return false;
  if (!(await keepStoredKey(profileId, held))) return false;
  await profilesItem.update((profiles) =>
    profiles.map((profile) =>
      profile.id === profileId ? { ...profile, source: { kind: 'stored-key' } } : profile,
    ),
  );
  return true;
}
