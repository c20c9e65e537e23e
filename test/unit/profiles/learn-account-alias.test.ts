import { beforeEach, expect, it } from 'vitest';
import { learnAccountAlias } from '../../../src/profiles/learn-account-alias';
import { profilesItem } from '../../../src/profiles/profile';
import { accountAliasAnswer } from '../aws-answers';
import { answerFetch } from '../fake-fetch';
import { grantHostAccess } from '../fake-permissions';
import { ACCOUNT, givenProfile, PROFILE_ID, REGION } from '../given';

const IDENTITY = {
  account: ACCOUNT,
  arn: 'arn:aws:sts::123456789012:assumed-role/Data/ada',
  userId: 'A:ada',
};

beforeEach(() => grantHostAccess('https://iam.amazonaws.com/*'));

it('keeps the alias with the identity', async () => {
  await givenProfile({ identity: IDENTITY });
  answerFetch(() => accountAliasAnswer('acme-data'));
  await learnAccountAlias(PROFILE_ID, REGION, Date.now());
  expect(await profilesItem.read()).toMatchObject([{ identity: { ...IDENTITY, alias: 'acme-data' } }]);
});

it('asks nothing about a profile of which nobody knows who it is', async () => {
  await givenProfile();
  const seen = answerFetch(() => accountAliasAnswer('acme-data'));
  await learnAccountAlias(PROFILE_ID, REGION, Date.now());
  await learnAccountAlias('gone', REGION, Date.now());
  expect(seen).toEqual([]);
});
