import { beforeEach, describe, expect, it } from 'vitest';
import { credentialsItem } from '../../../src/profiles/credentials';
import { identifyProfile } from '../../../src/profiles/identify-profile';
import { profilesItem } from '../../../src/profiles/profile';
import { callerIdentityAnswer, stsError } from '../aws-answers';
import { answerFetch } from '../fake-fetch';
import { givenApiAccess, givenProfile, PROFILE_ID, REGION } from '../given';
import { storedTextWithoutCredentials } from '../stored-text';

const ARN = 'arn:aws:sts::123456789012:assumed-role/Data/ada';

beforeEach(async () => {
  await givenProfile();
  await givenProfile({ id: 'other', name: 'other' });
  await givenApiAccess(REGION, 'cn-north-1');
});

const identify = (region = REGION) => identifyProfile(PROFILE_ID, region, Date.now());

describe('identifyProfile', () => {
  it('remembers who it is, with this profile only and without a secret', async () => {
    answerFetch(() => callerIdentityAnswer(ARN));
    const identity = { account: '123456789012', arn: ARN, userId: 'AROA123:ada' };
    expect(await identify()).toEqual(identity);
    expect((await profilesItem.read()).map((profile) => profile.identity)).toEqual([identity, null]);
    expect(await storedTextWithoutCredentials()).not.toContain('planted');
  });

  it('learns the partition from where the key is known', async () => {
    answerFetch(() => callerIdentityAnswer(ARN.replace('arn:aws:', 'arn:aws-cn:')));
    await identify('cn-north-1');
    expect((await profilesItem.read())[0]?.partition).toBe('aws-cn');
  });

  it('refuses a root user, and forgets its credentials at once', async () => {
    answerFetch(() => callerIdentityAnswer('arn:aws:iam::123456789012:root'));
    await expect(identify()).rejects.toMatchObject({
      failure: { code: 'root-identity', facts: { account: '123456789012' } },
    });
    expect((await profilesItem.read()).map(({ identity }) => identity)).toEqual([null, null]);
    expect(Object.keys(await credentialsItem.read())).toEqual(['other']);
  });

  it('keeps the profile as it is where AWS refuses', async () => {
    const before = await profilesItem.read();
    answerFetch(() => stsError(403, 'ExpiredToken', 'The security token included in the request is expired'));
    await expect(identify()).rejects.toMatchObject({ failure: { code: 'credentials-expired' } });
    expect(await profilesItem.read()).toEqual(before);
  });
});
