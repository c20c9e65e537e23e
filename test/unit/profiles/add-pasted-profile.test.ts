import { expect, it } from 'vitest';
import { addPastedProfile } from '../../../src/profiles/add-pasted-profile';
import { credentialsItem } from '../../../src/profiles/credentials';
import { profilesItem } from '../../../src/profiles/profile';
import { NO_VAULT, vaultItem } from '../../../src/vault/vault-item';
import { CREDENTIALS, givenProfile, PROFILE, PROFILE_ID, REGION } from '../given';

const pasted = {
  ...CREDENTIALS,
  form: 'env',
  profileName: null,
  region: null,
  isLongLived: false,
} as const;

const SEALED = { iv: 'aXY=', ciphertext: 'Y2lwaGVy' };

it('touches no profile whose credentials come from elsewhere, and no remembered key', async () => {
  await givenProfile({ source: { kind: 'stored-key' } });
  await vaultItem.update(() => ({ ...NO_VAULT, keys: { [PROFILE_ID]: SEALED } }));
  const before = [await profilesItem.read(), await credentialsItem.read(), await vaultItem.read()];
  const asked = { region: REGION, identity: null };
  const adding = addPastedProfile({ name: PROFILE.name, pasted, asked, isToBeRemembered: false });
  await expect(adding).rejects.toMatchObject({ failure: { code: 'invalid-input' } });
  expect([await profilesItem.read(), await credentialsItem.read(), await vaultItem.read()]).toEqual(before);
});
