import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, it } from 'vitest';
import { credentialsItem } from '../../../src/profiles/credentials';
import { forgetProfile } from '../../../src/profiles/forget-profile';
import { resolveCredentials } from '../../../src/profiles/resolve-credentials';
import { lockVault } from '../../../src/vault/lock-vault';
import { forgetStoredKey, keepStoredKey, readStoredKey } from '../../../src/vault/stored-keys';
import { unlockVault } from '../../../src/vault/unlock-vault';
import { MIN_ROUNDS, vaultItem, vaultKeyItem } from '../../../src/vault/vault-item';
import { givenProfile, PROFILE_ID } from '../given';
import { PASSPHRASE, STORED_KEY } from './given-vault';

async function givenStoredKey(): Promise<void> {
  await unlockVault(PASSPHRASE);
  await keepStoredKey(PROFILE_ID, STORED_KEY);
  await givenProfile({ source: { kind: 'stored-key' } });
  await credentialsItem.update(() => ({}));
}

describe('the vault', { timeout: 30_000 }, () => {
  it('opens with its passphrase only', async () => {
    await givenStoredKey();
    await lockVault();
    expect(await readStoredKey(PROFILE_ID)).toBe('locked');
    expect(await unlockVault(`${PASSPHRASE} `)).toBe(false);
    expect(await readStoredKey(PROFILE_ID)).toBe('locked');
    expect(await unlockVault(PASSPHRASE)).toBe(true);
    expect(await readStoredKey(PROFILE_ID)).toEqual(STORED_KEY);
  });

  it('is what an independent reading of PBKDF2 and AES-GCM makes of it', async () => {
    await givenStoredKey();
    const { lock, keys } = await vaultItem.read();
    const { iv = '', ciphertext = '' } = keys[PROFILE_ID] ?? {};
    expect(lock?.rounds).toBeGreaterThanOrEqual(600_000);
    const salt = Buffer.from(lock?.salt ?? '', 'base64');
    expect([salt.length, Buffer.from(iv, 'base64').length]).toEqual([16, 12]);
    const key = pbkdf2Sync(PASSPHRASE, salt, lock?.rounds ?? 0, 32, 'sha256');
    const sealed = Buffer.from(ciphertext, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'));
    decipher.setAAD(Buffer.from(PROFILE_ID));
    decipher.setAuthTag(sealed.subarray(-16));
    const text = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    expect(JSON.parse(text.toString())).toEqual(STORED_KEY);
  });

  it('keeps no secret on disk, and encrypts anew each time', async () => {
    await givenStoredKey();
    const first = (await vaultItem.read()).keys[PROFILE_ID];
    await keepStoredKey(PROFILE_ID, STORED_KEY);
    const second = (await vaultItem.read()).keys[PROFILE_ID];
    expect(second?.iv).not.toBe(first?.iv);
    const onDisk = JSON.stringify(await fakeBrowser.storage.local.get());
    for (const secret of [STORED_KEY.secretAccessKey, STORED_KEY.accessKeyId, PASSPHRASE])
      expect(onDisk).not.toContain(secret);
    expect(onDisk).not.toContain(await vaultKeyItem.read());
  });

  it('opens no key that was moved to another profile, and none that was changed', async () => {
    await givenStoredKey();
    await vaultItem.update((vault) => ({
      ...vault,
      keys: { ...vault.keys, other: vault.keys[PROFILE_ID] ?? { iv: '', ciphertext: '' } },
    }));
    expect(await readStoredKey('other')).toBe('missing');
    expect(await readStoredKey(PROFILE_ID)).toEqual(STORED_KEY);
    await vaultItem.update((vault) => ({
      ...vault,
      keys: { [PROFILE_ID]: { iv: vault.keys[PROFILE_ID]?.iv ?? '', ciphertext: btoa('something else') } },
    }));
    expect(await readStoredKey(PROFILE_ID)).toBe('missing');
  });

  it('takes no weaker lock from storage', async () => {
    await givenStoredKey();
    const { lock, ...vault } = await vaultItem.read();
    const weaker = { ...lock, rounds: MIN_ROUNDS - 1 };
    await fakeBrowser.storage.local.set({ vault: { ...vault, lock: weaker } });
    expect((await vaultItem.read()).lock).toBeNull();
  });

  it('keeps nothing while it is locked', async () => {
    expect(await keepStoredKey(PROFILE_ID, STORED_KEY)).toBe(false);
    expect((await vaultItem.read()).keys).toEqual({});
  });

  it('hands its key to the profile while it is unlocked, and takes it back', async () => {
    await givenStoredKey();
    expect(await resolveCredentials(PROFILE_ID, 0)).toEqual({
      ...STORED_KEY,
      sessionToken: null,
      expiresAt: null,
    });
    await lockVault();
    expect(await credentialsItem.read()).toEqual({});
    await expect(resolveCredentials(PROFILE_ID, 0)).rejects.toMatchObject({
      failure: { code: 'vault-locked', facts: { profile: 'data', profileId: PROFILE_ID } },
    });
  });

  it('takes the key back also from a fetch that is under way', async () => {
    await givenStoredKey();
    const fetching = resolveCredentials(PROFILE_ID, 0);
    await lockVault();
    await fetching.catch(() => undefined);
    expect(await credentialsItem.read()).toEqual({});
  });

  it('forgets a key with its profile, and the passphrase with the last key', async () => {
    await givenStoredKey();
    await keepStoredKey('other', STORED_KEY);
    await forgetProfile(PROFILE_ID);
    expect(Object.keys((await vaultItem.read()).keys)).toEqual(['other']);
    expect(await vaultKeyItem.read()).not.toBeNull();
    await forgetStoredKey('other');
    expect(await vaultItem.read()).toMatchObject({ keys: {}, lock: null });
    expect(await vaultKeyItem.read()).toBeNull();
  });

  it('stays unlocked where there is nothing to forget', async () => {
    await unlockVault(PASSPHRASE);
    await forgetStoredKey('other');
    expect(await vaultKeyItem.read()).not.toBeNull();
  });

  it('says that the key is gone where it is', async () => {
    await givenStoredKey();
    await vaultItem.update((vault) => ({ ...vault, keys: {} }));
    await expect(resolveCredentials(PROFILE_ID, 0)).rejects.toMatchObject({
      failure: { code: 'credentials-missing' },
    });
  });
});
