import { credentialsLock } from '../profiles/credentials';
import { forgetCredentials } from '../profiles/forget-profile';
import { profilesItem } from '../profiles/profile';
import { vaultKeyItem } from './vault-item';

/**
 * Locks the vault: its key and the keys of its profiles are no longer in memory. Roles that were assumed with them
 * stay until they end, an hour as a rule.
 */
export async function lockVault(): Promise<void> {
  await vaultKeyItem.update(() => null);
  const profiles = await profilesItem.read();
  const stored = profiles.filter(({ source }) => source.kind === 'stored-key');
  for (const { id } of stored) {
    // Whoever fetches the key at this moment would put it back.
    await navigator.locks.request(credentialsLock(id), () => forgetCredentials(id));
  }
}
