import { expect, it } from 'vitest';
import { changeProfile, renameProfile } from '../../../src/profiles/change-profile';
import { cliNameOf } from '../../../src/profiles/cli-name';
import { type Profile, profilesItem } from '../../../src/profiles/profile';
import { givenProfile, PROFILE_ID } from '../given';

async function theProfile(): Promise<Profile> {
  const profile = (await profilesItem.read()).find(({ id }) => id === PROFILE_ID);
  if (profile === undefined) throw new Error('The profile is gone.');
  return profile;
}

it('keeps the name in the AWS CLI through every renaming', async () => {
  await givenProfile({ name: 'data-prod' });
  await renameProfile(PROFILE_ID, 'Production');
  await renameProfile(PROFILE_ID, 'Production (data)');
  expect(await theProfile()).toMatchObject({ name: 'Production (data)', cliName: 'data-prod' });

  await renameProfile(PROFILE_ID, 'data-prod');
  const back = await theProfile();
  expect(back).not.toHaveProperty('cliName');
  expect(cliNameOf(back)).toBe('data-prod');
});

it('changes one profile, and of it only what was said', async () => {
  await givenProfile({ name: 'data-prod' });
  await givenProfile({ id: 'other', name: 'other' });
  const before = await theProfile();
  await changeProfile(PROFILE_ID, { colour: 'violet' });
  await changeProfile(PROFILE_ID, { accountName: 'Data platform' });
  expect(await theProfile()).toEqual({ ...before, colour: 'violet', accountName: 'Data platform' });
  const [other] = (await profilesItem.read()).filter(({ id }) => id === 'other');
  expect(other).not.toHaveProperty('colour');
});
