import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { accountNameOf } from '../../../src/profiles/account-name';
import { type Profile, profileSchema } from '../../../src/profiles/profile';

const PASTED = { kind: 'pasted' } as const;
const PORTAL = {
  kind: 'identity-center',
  sessionId: 's',
  region: 'eu-west-1',
  accountId: '123456789012',
  accountName: 'Platform team',
  roleName: 'Data',
} as const;
const IDENTITY = { account: '123456789012', arn: 'arn:aws:iam::123456789012:user/ada', userId: 'AIDA' };

function profileOf(change: Partial<Profile>): Profile {
  return v.parse(profileSchema, {
    id: 'one',
    name: 'one',
    source: PASTED,
    partition: 'aws',
    maskedKeyId: '',
    isLongLived: false,
    identity: IDENTITY,
    expiresAt: null,
    ...change,
  });
}

const CALLED = { ...IDENTITY, alias: 'acme-data' };

describe('accountNameOf', () => {
  it.each<[string, string, Partial<Profile>]>([
    [
      'what the user said, before all else',
      'Ours',
      { accountName: 'Ours', source: PORTAL, identity: CALLED },
    ],
    ['what Identity Center says', 'Platform team', { source: PORTAL, identity: CALLED }],
    ['the alias, where nobody said', 'acme-data', { identity: CALLED }],
    ['the alias, where the user said nothing', 'acme-data', { accountName: '', identity: CALLED }],
    [
      'the alias, where the source has no name',
      'acme-data',
      { source: { ...PORTAL, accountName: '' }, identity: CALLED },
    ],
    ['nothing for an account without an alias', '', { identity: { ...IDENTITY, alias: '' } }],
    ['nothing for a profile from before there were aliases', '', {}],
    ['nothing for one that was not identified', '', { identity: null }],
  ])('is %s', (_, name, change) => {
    expect(accountNameOf(profileOf(change))).toBe(name);
  });
});
