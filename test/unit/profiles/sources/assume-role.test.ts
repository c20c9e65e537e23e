import { beforeEach, describe, expect, it, vi } from 'vitest';
import { matchPattern } from '../../../../src/hosts/match-pattern';
import { credentialsItem } from '../../../../src/profiles/credentials';
import { giveMfaCode, mfaCodesItem } from '../../../../src/profiles/mfa/mfa-codes';
import { mfaSessionsItem } from '../../../../src/profiles/mfa/mfa-sessions';
import { resolveCredentials } from '../../../../src/profiles/resolve-credentials';
import type { SourceOf } from '../../../../src/profiles/source';
import { stsError } from '../../aws-answers';
import { answerFetch, type SeenRequest } from '../../fake-fetch';
import { grantHostAccess } from '../../fake-permissions';
import { CREDENTIALS, givenProfile, REGION } from '../../given';
import { sessionAnswer } from './session-answer';

const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;
const DEVICE = 'arn:aws:iam::123456789012:mfa/ada';
const ROLE = 'arn:aws:iam::123456789012:role/Data';

const SOURCE: SourceOf<'assume-role'> = {
  kind: 'assume-role',
  sourceProfileId: 'base',
  roleArn: ROLE,
  region: REGION,
  sessionName: 'airlock',
  durationSeconds: null,
  externalId: null,
  sourceIdentity: null,
  mfaSerial: null,
};

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  await grantHostAccess(matchPattern(`sts.${REGION}.amazonaws.com`));
  // Long-lived keys.
  await givenProfile({ id: 'base', name: 'base' }, { sessionToken: null });
  return () => vi.useRealTimers();
});

async function givenRole(source: Partial<typeof SOURCE> = {}, id = 'role'): Promise<void> {
  await givenProfile({ id, name: id, source: { ...SOURCE, ...source } });
  await credentialsItem.update(({ [id]: _, ...others }) => others);
}

const form = (request: SeenRequest | undefined) => Object.fromEntries(new URLSearchParams(request?.body));
const actions = (seen: SeenRequest[]) => seen.map((request) => form(request)['Action']);
const succeed = () => answerFetch(() => sessionAnswer(NOW + HOUR));

describe('a role', () => {
  it('is assumed with the credentials of its source, and only with what was asked for', async () => {
    await givenRole();
    const seen = succeed();
    const credentials = await resolveCredentials('role', NOW);
    expect(credentials).toMatchObject({ accessKeyId: 'ASIASESSION', expiresAt: NOW + HOUR });
    expect(form(seen[0])).toEqual({
      Action: 'AssumeRole',
      Version: '2011-06-15',
      RoleArn: ROLE,
      RoleSessionName: 'airlock',
    });
    expect(seen[0]?.headers.get('authorization')).toContain(CREDENTIALS.accessKeyId);
    expect(await resolveCredentials('role', NOW)).toEqual(credentials);
    expect(seen).toHaveLength(1);
  });

  it('takes duration, external id and source identity along', async () => {
    await givenRole({ durationSeconds: 7_200, externalId: 'tenant-42', sourceIdentity: 'ada' });
    const seen = succeed();
    await resolveCredentials('role', NOW);
    expect(form(seen[0])).toMatchObject({
      DurationSeconds: '7200',
      ExternalId: 'tenant-42',
      SourceIdentity: 'ada',
    });
  });

  it('that may not be assumed is told with its ARN, and names its profile', async () => {
    await givenRole();
    answerFetch(() => stsError(403, 'AccessDenied', 'User: … is not authorized to perform: sts:AssumeRole'));
    await expect(resolveCredentials('role', NOW)).rejects.toMatchObject({
      failure: {
        code: 'access-denied',
        facts: { action: 'sts:AssumeRole', role: ROLE, profile: 'role', profileId: 'role' },
      },
    });
  });

  it.each([
    'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
  ])('tells: %s', async (sentence) => {
    await givenRole();
    answerFetch(() => stsError(400, 'ValidationError', sentence));
    await expect(resolveCredentials('role', NOW)).rejects.toMatchObject({
      failure: { code: 'session-too-long', facts: { role: ROLE } },
    });
  });

  it('builds on another role, each with the credentials of the one before', async () => {
    await givenRole();
    await givenRole({ sourceProfileId: 'role', roleArn: `${ROLE}Next` }, 'next');
    const seen = succeed();
    await resolveCredentials('next', NOW);
    expect(seen.map((request) => form(request)['RoleArn'])).toEqual([ROLE, `${ROLE}Next`]);
    expect(seen[1]?.headers.get('x-amz-security-token')).toBe('session token');
  });

  it('counts by the clock of AWS where this computer’s is wrong', async () => {
    await givenRole();
    answerFetch(() => sessionAnswer(NOW + 3 * HOUR, NOW + 2 * HOUR));
    expect(await resolveCredentials('role', NOW)).toMatchObject({ expiresAt: NOW + HOUR });
  });
});

describe('MFA', () => {
  it('is asked for where no code is there', async () => {
    await givenRole({ mfaSerial: DEVICE });
    const seen = succeed();
    await expect(resolveCredentials('role', NOW)).rejects.toMatchObject({
      failure: { code: 'mfa-needed', facts: { profileId: 'role', device: DEVICE } },
    });
    expect(seen).toEqual([]);
  });

  it('is asked for once: the code makes a session that other roles share', async () => {
    await givenRole({ mfaSerial: DEVICE });
    await givenRole({ mfaSerial: DEVICE }, 'other');
    await giveMfaCode('role', '123456');
    const seen = succeed();
    await resolveCredentials('role', NOW);
    await resolveCredentials('other', NOW);
    expect(actions(seen)).toEqual(['GetSessionToken', 'AssumeRole', 'AssumeRole']);
    expect(form(seen[0])).toMatchObject({ SerialNumber: DEVICE, TokenCode: '123456' });
    expect(form(seen[1])).not.toHaveProperty('TokenCode');
    expect(seen[1]?.headers.get('authorization')).toContain('ASIASESSION');
    expect(await mfaCodesItem.read()).toEqual({});
  });

  it('goes with the role where the credentials are no long-lived keys', async () => {
    await givenProfile({ id: 'base', name: 'base' });
    await givenRole({ mfaSerial: DEVICE });
    await giveMfaCode('role', '123456');
    const seen = succeed();
    await resolveCredentials('role', NOW);
    expect(actions(seen)).toEqual(['AssumeRole']);
    expect(form(seen[0])).toMatchObject({ SerialNumber: DEVICE, TokenCode: '123456' });
  });

  it('with a wrong code is told, and the code is gone', async () => {
    await givenRole({ mfaSerial: DEVICE });
    await giveMfaCode('role', '000000');
    const sentence = 'MultiFactorAuthentication failed with invalid MFA one time pass code. ';
    answerFetch(() => stsError(403, 'AccessDenied', sentence));
    await expect(resolveCredentials('role', NOW)).rejects.toMatchObject({
      failure: { code: 'mfa-refused', facts: { profileId: 'role' } },
    });
    expect(await mfaCodesItem.read()).toEqual({});
    expect(await mfaSessionsItem.read()).toEqual({});
  });

  it.each([
    ['long ago', HOUR, 'mfa-needed'],
    ['just now', 60_000, 'access-denied'],
  ])('session made %s, from which the role is denied: %s ms later it is %s', async (_title, later, code) => {
    await givenRole({ mfaSerial: DEVICE });
    await giveMfaCode('role', '123456');
    answerFetch(({ body }) =>
      body.includes('GetSessionToken')
        ? sessionAnswer(NOW + 12 * HOUR)
        : stsError(403, 'AccessDenied', 'not authorized'),
    );
    await expect(resolveCredentials('role', NOW)).rejects.toMatchObject({
      failure: { code: 'access-denied' },
    });
    await expect(resolveCredentials('role', NOW + later)).rejects.toMatchObject({ failure: { code } });
  });

  it('session that has ended is not begun with', async () => {
    await givenRole({ mfaSerial: DEVICE });
    await giveMfaCode('role', '123456');
    const seen = succeed();
    await resolveCredentials('role', NOW);
    await expect(resolveCredentials('role', NOW + HOUR)).rejects.toMatchObject({
      failure: { code: 'mfa-needed' },
    });
    expect(seen).toHaveLength(2);
  });
});
