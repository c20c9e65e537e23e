import { describe, expect, it } from 'vitest';
import { resolveCredentials } from '../../../src/profiles/resolve-credentials';
import { CREDENTIALS, givenProfile, PROFILE_ID } from '../given';

const END = Date.UTC(2026, 10, 22, 12);

describe('resolveCredentials', () => {
  it('gives what is kept for the profile', async () => {
    await givenProfile();
    expect(await resolveCredentials(PROFILE_ID, END)).toEqual(CREDENTIALS);
  });

  it('does not begin with what ends within 5 s', async () => {
    await givenProfile({}, { expiresAt: END });
    expect(await resolveCredentials(PROFILE_ID, END - 5_001)).toMatchObject({ expiresAt: END });
    await expect(resolveCredentials(PROFILE_ID, END - 5_000)).rejects.toMatchObject({
      failure: {
        code: 'credentials-expired',
        detail: 'ended at 2026-11-22T12:00:00.000Z',
        facts: { profile: 'data', profileId: PROFILE_ID },
      },
    });
  });

  it('gives what is held until its end, where nothing fresher can be had', async () => {
    await givenProfile({}, { expiresAt: END });
    expect(await resolveCredentials(PROFILE_ID, END - 60_000)).toMatchObject({ expiresAt: END });
  });

  it.each([
    [null, ''],
    ['unknown', 'unknown'],
  ])('has none for %s', async (profileId, told) => {
    await givenProfile();
    await expect(resolveCredentials(profileId, END)).rejects.toMatchObject({
      failure: { code: 'credentials-missing', facts: { profile: '', profileId: told } },
    });
  });
});
