import { setAlarm } from '../browser/alarms';
import { setIdleTime } from '../browser/idle';
import { vaultItem, vaultKeyItem } from './vault-item';

/** The alarm by which the vault looks whether it was unused for long. */
export const LOCK_VAULT_ALARM = 'lock-vault';

/** The time without use begins anew, where the vault is unlocked. */
export async function postponeLock(): Promise<void> {
  const [key, { idleMinutes }] = await Promise.all([vaultKeyItem.read(), vaultItem.read()]);
  if (key === null) return;
  setIdleTime(idleMinutes * 60);
  await setAlarm(LOCK_VAULT_ALARM, idleMinutes * 60_000);
}
