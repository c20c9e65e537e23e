import { describe, expect, it } from 'vitest';
import { replacePastedCredentials } from '../../../src/profiles/add-pasted-profile';
import { credentialsItem } from '../../../src/profiles/credentials';
import type { PastedCredentials } from '../../../src/profiles/paste/pasted-credentials';
import { profilesItem } from '../../../src/profiles/profile';
import { forgetVault } from '../../../src/vault/forget-vault';
import { lockVault } from '../../../src/vault/lock-vault';
import { rememberKey } from '../../../src/vault/remember-key';
import { readStoredKey } from '../../../src/vault/stored-keys';
import { unlockVault } from '../../../src/vault/unlock-vault';
import { vaultItem } from '../../../src/vault/vault-item';
import { givenProfile, PROFILE_ID, REGION } from '../given';
import { PASSPHRASE, STORED_KEY } from './given-vault';

const fresh: PastedCredentials = {
  form: 'env',
  profileName: null,
  accessKeyId: 'AKIAI44QH8DHBEXAMPLE',
  secretAccessKey: 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY',
  sessionToken: null,
  expiresAt: null,
  region: null,
  isLongLived: true,
};

const ASKED = { region: REGION, identity: null };

const source = async (): Promise<string | undefined> => (await profilesItem.read())[0]?.source.kind;
const givenLongLived = (): Promise<void> =>
  givenProfile({ isLongLived: true }, { ...STORED_KEY, sessionToken: null });

describe('remembering a key', { timeout: 30_000 }, () => {
  it('encrypts the key that is in memory', async () => {
    await givenLongLived();
    await unlockVault(PASSPHRASE);
    expect(await rememberKey(PROFILE_ID)).toBe(true);
    expect(await source()).toBe('stored-key');
    expect(await readStoredKey(PROFILE_ID)).toEqual(STORED_KEY);
  });

  it('keeps nothing while the vault is locked, nor keys that end by themselves', async () => {
    await givenLongLived();
    expect(await rememberKey(PROFILE_ID)).toBe(false);
    await unlockVault(PASSPHRASE);
    await givenProfile();
    expect(await rememberKey(PROFILE_ID)).toBe(false);
    expect(await rememberKey('gone')).toBe(false);
    expect(await source()).toBe('pasted');
    expect((await vaultItem.read()).keys).toEqual({});
  });

  it('takes fresh keys in place of the remembered ones', async () => {
    await givenLongLived();
    await unlockVault(PASSPHRASE);
    await rememberKey(PROFILE_ID);
    await replacePastedCredentials(PROFILE_ID, fresh, ASKED);
    expect(await source()).toBe('stored-key');
    expect(await readStoredKey(PROFILE_ID)).toMatchObject({ accessKeyId: fresh.accessKeyId });
  });

  it('remembers fresh keys no longer where it is locked: an old one must not come back', async () => {
    await givenLongLived();
    await unlockVault(PASSPHRASE);
    await rememberKey(PROFILE_ID);
    await lockVault();
    await replacePastedCredentials(PROFILE_ID, fresh, ASKED);
    expect(await source()).toBe('pasted');
    expect((await vaultItem.read()).keys).toEqual({});
    expect(await credentialsItem.read()).toMatchObject({ [PROFILE_ID]: { accessKeyId: fresh.accessKeyId } });
  });

  it('forgets all keys and the passphrase, and keeps the profiles', async () => {
    await givenLongLived();
    await unlockVault(PASSPHRASE);
    await rememberKey(PROFILE_ID);
    await forgetVault();
    expect(await vaultItem.read()).toMatchObject({ lock: null, keys: {} });
    expect(await credentialsItem.read()).toEqual({});
    expect(await source()).toBe('pasted');
  });

  it('takes another passphrase once no key is left', async () => {
    await unlockVault(PASSPHRASE);
    expect(await unlockVault('another one altogether')).toBe(true);
  });
});
