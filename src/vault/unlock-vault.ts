import { toBase64 } from './base64';
import { deriveVaultKey } from './derive-vault-key';
import { postponeLock } from './postpone-lock';
import { seal, unseal } from './seal';
import { MIN_ROUNDS, vaultItem, vaultKeyItem } from './vault-item';

const SALT_BYTES = 16;
const TRIAL_OWNER = 'trial';
const TRIAL_TEXT = 'airlock';

/**
 * Unlocks the vault for as long as the browser runs, or sets its passphrase where it holds no key. To be called in a
 * page: the passphrase is in no message.
 * @returns whether the passphrase is right
 */
export async function unlockVault(passphrase: string): Promise<boolean> {
  const { lock, keys } = await vaultItem.read();
  if (lock === null || Object.keys(keys).length === 0) return setPassphrase(passphrase);
  const key = await deriveVaultKey(passphrase, lock.salt, lock.rounds);
  if ((await unseal(key, TRIAL_OWNER, lock.trial)) === null) return false;
  await keepKey(key);
  return true;
}

async function setPassphrase(passphrase: string): Promise<boolean> {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
  const key = await deriveVaultKey(passphrase, salt, MIN_ROUNDS);
  const trial = await seal(key, TRIAL_OWNER, TRIAL_TEXT);
  // Keys of a passphrase that is gone would never open again.
  await vaultItem.update((vault) => ({ ...vault, lock: { salt, rounds: MIN_ROUNDS, trial }, keys: {} }));
  await keepKey(key);
  return true;
}

async function keepKey(key: string): Promise<void> {
  await vaultKeyItem.update(() => key);
  await postponeLock();
}
