import { beforeEach, describe, expect, it, vi } from 'vitest';
import { credentialsItem } from '../../../src/profiles/credentials';
import { identifyProfile } from '../../../src/profiles/identify-profile';
import { profilesItem } from '../../../src/profiles/profile';
import { profileFailuresItem } from '../../../src/profiles/profile-failures';
import { accountAliasAnswer, callerIdentityAnswer, stsError } from '../aws-answers';
import { answerFetch, never } from '../fake-fetch';
import { fakePermissions, grantHostAccess } from '../fake-permissions';
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

describe('the alias of the account', () => {
  const aliasOf = async () => (await profilesItem.read())[0]?.identity?.alias;
  const isIam = ({ url }: { url: URL }): boolean => url.host === 'iam.amazonaws.com';
  const answerAlias = (alias: () => Response | Promise<Response>) =>
    answerFetch((request) => (isIam(request) ? alias() : callerIdentityAnswer(ARN)));

  beforeEach(() => grantHostAccess('https://iam.amazonaws.com/*'));

  it('is kept with the identity, of this profile only', async () => {
    answerAlias(() => accountAliasAnswer('acme-data'));
    await identify();
    await vi.waitFor(async () => expect(await aliasOf()).toBe('acme-data'));
    expect((await profilesItem.read()).map(({ identity }) => identity)).toEqual([
      { account: '123456789012', arn: ARN, userId: 'AROA123:ada', alias: 'acme-data' },
      null,
    ]);
  });

  it('is not waited for', async () => {
    const seen = answerAlias(never);
    expect(await identify()).toMatchObject({ arn: ARN });
    await vi.waitFor(() => expect(seen.filter(isIam)).toHaveLength(1));
  });

  it('follows a change, also to none', async () => {
    let alias = 'acme-data';
    answerAlias(() => accountAliasAnswer(alias));
    await identify();
    await vi.waitFor(async () => expect(await aliasOf()).toBe('acme-data'));
    alias = '';
    await identify();
    await vi.waitFor(async () => expect(await aliasOf()).toBe(''));
  });

  it.each([
    ['denied', () => stsError(403, 'AccessDenied', 'User is not authorized')],
    ['throttled', () => stsError(400, 'Throttling', 'Rate exceeded')],
  ])('that is %s changes nothing, and no failure is told', async (_, answer) => {
    await givenProfile({ identity: { account: '123456789012', arn: 'old', userId: '', alias: 'known' } });
    const seen = answerAlias(answer);
    await identify();
    await vi.waitFor(() => expect(seen.filter(isIam)).toHaveLength(1));
    expect((await profilesItem.read()).find(({ id }) => id === PROFILE_ID)?.identity).toEqual({
      account: '123456789012',
      arn: ARN,
      userId: 'AROA123:ada',
      alias: 'known',
    });
    expect(await profileFailuresItem.read()).toEqual({});
  });

  it('goes with the account that it was the alias of', async () => {
    await givenProfile({ identity: { account: '999999999999', arn: 'old', userId: '', alias: 'other' } });
    answerAlias(() => stsError(403, 'AccessDenied', 'User is not authorized'));
    await identify();
    expect((await profilesItem.read()).find(({ id }) => id === PROFILE_ID)?.identity).not.toHaveProperty(
      'alias',
    );
  });

  it('is not asked with the keys of the root user', async () => {
    const seen = answerFetch(() => callerIdentityAnswer('arn:aws:iam::123456789012:root'));
    await expect(identify()).rejects.toMatchObject({ failure: { code: 'root-identity' } });
    expect(seen.filter(isIam)).toEqual([]);
  });

  it('is not asked without access to IAM, and the profile is identified all the same', async () => {
    await fakePermissions.remove({ origins: ['https://iam.amazonaws.com/*'] });
    const seen = answerAlias(() => accountAliasAnswer('acme-data'));
    const hasAccess = vi.spyOn(fakePermissions, 'contains');
    expect(await identify()).toMatchObject({ arn: ARN });
    await vi.waitFor(() =>
      expect(hasAccess).toHaveBeenCalledWith({ origins: ['https://iam.amazonaws.com/*'] }),
    );
    expect(seen.filter(isIam)).toEqual([]);
  });
});
