import { fakeBrowser } from '@webext-core/fake-browser';
import { expect, it, vi } from 'vitest';
import { followIdleState, lockUnusedVault } from '../../../src/vault/lock-unused-vault';
import { LOCK_VAULT_ALARM, postponeLock } from '../../../src/vault/postpone-lock';
import { NO_VAULT, vaultItem, vaultKeyItem } from '../../../src/vault/vault-item';

/** Whether the computer is used, as Chrome tells it with the permission. */
function givenIdleApi(idleForSeconds: number): { setDetectionInterval: ReturnType<typeof vi.fn> } {
  const setDetectionInterval = vi.fn();
  const queryState = async (seconds: number) => (idleForSeconds >= seconds ? 'idle' : 'active');
  Object.assign(fakeBrowser, { idle: { setDetectionInterval, queryState } });
  return { setDetectionInterval };
}

async function givenUnlocked(): Promise<void> {
  await vaultItem.update(() => ({ ...NO_VAULT, idleMinutes: 5 }));
  await vaultKeyItem.update(() => 'key');
}

const isLocked = async (): Promise<boolean> => (await vaultKeyItem.read()) === null;

it('sets an alarm while it is unlocked, and none else', async () => {
  await postponeLock();
  expect(await fakeBrowser.alarms.get(LOCK_VAULT_ALARM)).toBeUndefined();
  await givenUnlocked();
  await postponeLock();
  const alarm = await fakeBrowser.alarms.get(LOCK_VAULT_ALARM);
  expect(alarm?.scheduledTime).toBeGreaterThan(Date.now() + 4 * 60_000);
});

it('locks when its time is over, where Chrome may not tell of idleness', async () => {
  await givenUnlocked();
  await lockUnusedVault();
  expect(await isLocked()).toBe(true);
});

it('stays unlocked while the computer is used', async () => {
  const { setDetectionInterval } = givenIdleApi(299);
  await givenUnlocked();
  await lockUnusedVault();
  expect(await isLocked()).toBe(false);
  expect(setDetectionInterval).toHaveBeenCalledWith(300);
  await followIdleState('idle');
  await followIdleState('active');
  expect(await isLocked()).toBe(false);
});

it('locks when the computer was idle for long enough', async () => {
  givenIdleApi(300);
  await givenUnlocked();
  await followIdleState('idle');
  expect(await isLocked()).toBe(true);
});

it('locks at once with the screen', async () => {
  givenIdleApi(0);
  await givenUnlocked();
  await followIdleState('locked');
  expect(await isLocked()).toBe(true);
});
