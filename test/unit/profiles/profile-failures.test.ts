import { expect, it } from 'vitest';
import { replacePastedCredentials } from '../../../src/profiles/add-pasted-profile';
import { forgetProfile } from '../../../src/profiles/forget-profile';
import { readPastedCredentials } from '../../../src/profiles/paste/read-pasted-credentials';
import { profileFailuresItem } from '../../../src/profiles/profile-failures';
import { renewCredentials, resolveCredentials } from '../../../src/profiles/resolve-credentials';
import { givenProfile, PROFILE_ID, REGION } from '../given';
import { shellLines } from './ui/pasted-text';

const END = Date.UTC(2026, 10, 22, 12);

async function failedWith(): Promise<string | undefined> {
  return (await profileFailuresItem.read())[PROFILE_ID]?.failure.code;
}

it('remembers why a profile gave no credentials, until it has fresh ones', async () => {
  await givenProfile({}, { expiresAt: END });
  await resolveCredentials(PROFILE_ID, END - 60_000);
  expect(await failedWith()).toBeUndefined();

  await expect(resolveCredentials(PROFILE_ID, END)).rejects.toThrow();
  expect((await profileFailuresItem.read())[PROFILE_ID]).toMatchObject({
    failure: { code: 'credentials-expired' },
    at: END,
  });

  const reading = readPastedCredentials(shellLines());
  if (reading.kind !== 'understood' || reading.candidates[0] === undefined) throw new Error('not understood');
  await replacePastedCredentials(PROFILE_ID, reading.candidates[0], { region: REGION, identity: null });
  expect(await failedWith()).toBeUndefined();
});

it('tells of a renewal that failed although what is held is still good', async () => {
  await givenProfile({}, { expiresAt: END });
  await expect(renewCredentials(PROFILE_ID, END - 3_600_000)).rejects.toMatchObject({
    failure: { code: 'credentials-expired' },
  });
  expect(await failedWith()).toBe('credentials-expired');
});

it('forgets it with the profile', async () => {
  await givenProfile({}, { expiresAt: END });
  await expect(resolveCredentials(PROFILE_ID, END)).rejects.toThrow();
  await forgetProfile(PROFILE_ID);
  expect(await profileFailuresItem.read()).toEqual({});
});
