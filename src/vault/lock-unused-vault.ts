import { type IdleState, isIdleFor } from '../browser/idle';
import { lockVault } from './lock-vault';
import { postponeLock } from './postpone-lock';
import { vaultItem } from './vault-item';

/**
 * Locks the vault where the computer was not used for the chosen time. Where Chrome may not tell, it is Airlock that
 * was not used: each use of it postpones the call.
 */
export async function lockUnusedVault(): Promise<void> {
  const { idleMinutes } = await vaultItem.read();
  const isIdle = await isIdleFor(idleMinutes * 60);
  await (isIdle === false ? postponeLock() : lockVault());
}

/** A locked screen locks the vault at once. */
export async function followIdleState(state: IdleState): Promise<void> {
  if (state === 'locked') await lockVault();
  if (state === 'idle') await lockUnusedVault();
}
