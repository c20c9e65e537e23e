import * as v from 'valibot';
import { seal, unseal } from './seal';
import { vaultItem, vaultKeyItem } from './vault-item';

const storedKeySchema = v.object({ accessKeyId: v.string(), secretAccessKey: v.string() });

/** A long-lived access key. */
export type StoredKey = v.InferOutput<typeof storedKeySchema>;

/** What became of reading a key: the key, or why there is none. */
export type StoredKeyReading = StoredKey | 'locked' | 'missing';

/**
 * Encrypts a key into the vault, in place of the profile's earlier one.
 * @returns whether the vault was unlocked; else nothing is kept
 */
export async function keepStoredKey(profileId: string, storedKey: StoredKey): Promise<boolean> {
  const vaultKey = await vaultKeyItem.read();
  if (vaultKey === null) return false;
  const { accessKeyId, secretAccessKey } = storedKey;
  const sealed = await seal(vaultKey, profileId, JSON.stringify({ accessKeyId, secretAccessKey }));
  await vaultItem.update((vault) => ({ ...vault, keys: { ...vault.keys, [profileId]: sealed } }));
  return true;
}

/** Encrypts a key in place of one that the profile has in the vault; false where it has none, or it is locked. */
export async function replaceStoredKey(profileId: string, storedKey: StoredKey): Promise<boolean> {
  const { keys } = await vaultItem.read();
  return keys[profileId] !== undefined && (await keepStoredKey(profileId, storedKey));
}

/** The key of a profile while the vault is unlocked. A damaged one, or another profile's, is missing. */
export async function readStoredKey(profileId: string): Promise<StoredKeyReading> {
  const [vaultKey, vault] = await Promise.all([vaultKeyItem.read(), vaultItem.read()]);
  const sealed = vault.keys[profileId];
  if (sealed === undefined) return 'missing';
  if (vaultKey === null) return 'locked';
  const text = await unseal(vaultKey, profileId, sealed);
  if (text === null) return 'missing';
  return v.parse(storedKeySchema, JSON.parse(text));
}

/** Removes a key, where there is one. With the last one goes the passphrase: the next key may have another. */
export async function forgetStoredKey(profileId: string): Promise<void> {
  let isLast = false;
  await vaultItem.update((vault) => {
    const { [profileId]: found, ...others } = vault.keys;
    if (found === undefined) return vault;
    isLast = Object.keys(others).length === 0;
    return { ...vault, keys: others, lock: isLast ? null : vault.lock };
  });
  if (isLast) await vaultKeyItem.update(() => null);
}
