import { expect, it } from 'vitest';
import { addRoleProfiles } from '../../../src/identity-center/add-role-profiles';
import { profilesItem } from '../../../src/profiles/profile';
import { givenProfile } from '../given';
import { SESSION } from './given-portal';

const ADMIN = { accountId: '111122223333', accountName: 'platform', roleName: 'Admin' };
const VIEWER = { ...ADMIN, roleName: 'Viewer' };

it('makes a profile of each role, without a secret', async () => {
  const ids = await addRoleProfiles(SESSION, [ADMIN, VIEWER]);
  const profiles = await profilesItem.read();
  expect(profiles.map(({ id }) => id)).toEqual(ids);
  expect(profiles[0]).toMatchObject({
    name: 'platform Admin',
    partition: 'aws',
    source: { kind: 'identity-center', sessionId: SESSION.id, region: SESSION.region, ...ADMIN },
  });
});

it('leaves a profile that is there as it is', async () => {
  const [first] = await addRoleProfiles(SESSION, [ADMIN]);
  await profilesItem.update((all) => all.map((one) => ({ ...one, name: 'renamed' })));
  expect((await addRoleProfiles(SESSION, [VIEWER, ADMIN]))[1]).toBe(first);
  expect((await profilesItem.read()).map(({ name }) => name)).toEqual(['renamed', 'platform Viewer']);
});

it('takes no name twice', async () => {
  await givenProfile({ name: 'platform Admin' });
  await addRoleProfiles(SESSION, [ADMIN, { ...ADMIN, accountId: '444455556666' }]);
  const names = (await profilesItem.read()).map(({ name }) => name);
  expect(names).toEqual(['platform Admin', 'platform Admin 2', 'platform Admin 3']);
});

it('calls an account without a name by its number, and cuts what is too long', async () => {
  await addRoleProfiles(SESSION, [
    { ...ADMIN, accountName: '' },
    { ...VIEWER, accountName: 'n'.repeat(200) },
  ]);
  const names = (await profilesItem.read()).map(({ name }) => name);
  expect(names[0]).toBe('111122223333 Admin');
  expect(names[1]?.length).toBeLessThanOrEqual(80);
});
