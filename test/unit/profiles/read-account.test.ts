import { expect, it } from 'vitest';
import { readAccount } from '../../../src/profiles/read-account';
import { ACCOUNT, givenProfile, PROFILE_ID } from '../given';

const identity = { account: ACCOUNT, arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Data/ada`, userId: 'A:ada' };

it('is the account of this profile’s credentials, and of no other', async () => {
  await givenProfile({ id: 'other', identity: { ...identity, account: '999999999999' } });
  await givenProfile({ identity });
  expect(await readAccount(PROFILE_ID)).toBe(ACCOUNT);
  expect(await readAccount('other')).toBe('999999999999');
});

it('is null where AWS was not asked yet', async () => {
  await givenProfile();
  expect(await readAccount(PROFILE_ID)).toBeNull();
});

it('is null for a profile that is gone', async () => {
  await givenProfile({ identity });
  expect(await readAccount('gone')).toBeNull();
});
