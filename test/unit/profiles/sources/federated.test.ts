import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSession } from '../../../../src/federation/keep-sign-in';
import { credentialsItem } from '../../../../src/profiles/credentials';
import { resolveCredentials } from '../../../../src/profiles/resolve-credentials';
import type { FederatedSource } from '../../../../src/profiles/source';
import { proxyPage, stsError } from '../../aws-answers';
import { answerFetch } from '../../fake-fetch';
import { grantHostAccess } from '../../fake-permissions';
import { PROVIDER } from '../../federation/given-tokens';
import { givenProfile, PROFILE_ID } from '../../given';
import { sessionAnswer } from './session-answer';

const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;
const POOL = 'eu-west-1:12345678-1234-1234-1234-123456789012';

const WEB_IDENTITY: FederatedSource = {
  kind: 'web-identity',
  roleArn: 'arn:aws:iam::123456789012:role/Data',
  region: 'eu-west-1',
  sessionName: 'airlock',
  durationSeconds: 3_600,
  provider: PROVIDER,
};
const COGNITO: FederatedSource = {
  kind: 'cognito',
  region: 'eu-west-1',
  identityPoolId: POOL,
  provider: PROVIDER,
};

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  await grantHostAccess(
    'https://sts.eu-west-1.amazonaws.com/*',
    'https://cognito-identity.eu-west-1.amazonaws.com/*',
  );
  await keepSession(PROFILE_ID, { idToken: 'id token', expiresAt: NOW + HOUR, refreshToken: null });
  return () => vi.useRealTimers();
});

async function resolveBy(source: FederatedSource) {
  await givenProfile({ source });
  await credentialsItem.update(() => ({}));
  return resolveCredentials(PROFILE_ID, NOW);
}

describe('web identity', () => {
  it('asks STS with the id token, and signs nothing', async () => {
    const seen = answerFetch(() => sessionAnswer(NOW + HOUR));
    expect(await resolveBy(WEB_IDENTITY)).toMatchObject({
      accessKeyId: 'ASIASESSION',
      expiresAt: NOW + HOUR,
    });
    expect(Object.fromEntries(new URLSearchParams(seen[0]?.body))).toEqual({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: 'arn:aws:iam::123456789012:role/Data',
      RoleSessionName: 'airlock',
      DurationSeconds: '3600',
      WebIdentityToken: 'id token',
    });
    expect(seen[0]?.headers.has('authorization')).toBe(false);
  });

  it.each([
    [400, 'ExpiredTokenException', 'federation-session-ended'],
    [400, 'InvalidIdentityToken', 'federation-refused'],
    [403, 'IDPRejectedClaim', 'federation-refused'],
    [403, 'AccessDenied', 'access-denied'],
  ])('%i %s is %s', async (status, name, code) => {
    answerFetch(() => stsError(status, name, 'a sentence'));
    await expect(resolveBy(WEB_IDENTITY)).rejects.toMatchObject({
      failure: { code, facts: { action: 'sts:AssumeRoleWithWebIdentity', profileId: PROFILE_ID } },
    });
  });
});

describe('Cognito', () => {
  const Credentials = {
    AccessKeyId: 'ASIAPOOL',
    SecretKey: 'pool secret',
    SessionToken: 'pool session',
    Expiration: (NOW + HOUR) / 1_000,
  };

  it('asks who the user is in the pool, then for credentials', async () => {
    const seen = answerFetch(({ headers }) =>
      headers.get('x-amz-target') === 'AWSCognitoIdentityService.GetId'
        ? Response.json({ IdentityId: 'eu-west-1:ada' })
        : Response.json({ IdentityId: 'eu-west-1:ada', Credentials }),
    );
    expect(await resolveBy(COGNITO)).toEqual({
      accessKeyId: 'ASIAPOOL',
      secretAccessKey: 'pool secret',
      sessionToken: 'pool session',
      expiresAt: NOW + HOUR,
    });
    const Logins = { 'login.example.com/tenant': 'id token' };
    expect(seen.map(({ body }) => JSON.parse(body))).toEqual([
      { IdentityPoolId: POOL, Logins },
      { IdentityId: 'eu-west-1:ada', Logins },
    ]);
    expect(seen[0]?.headers.get('content-type')).toBe('application/x-amz-json-1.1');
  });

  const refusal = (type: string, message: string, status = 400) =>
    Response.json({ __type: type, message }, { status });
  it.each([
    [
      () => refusal('NotAuthorizedException', 'Invalid login token. Token expired: 1 >= 0'),
      'federation-session-ended',
    ],
    [() => refusal('NotAuthorizedException', 'Token is not from a supported provider'), 'federation-refused'],
    [() => refusal('com.amazonaws#ResourceNotFoundException', 'IdentityPool not found'), 'invalid-input'],
    [() => refusal('TooManyRequestsException', 'Rate exceeded'), 'throttled'],
    [() => refusal('InternalErrorException', 'oops', 500), 'service-error'],
    [() => proxyPage(502), 'service-error'],
    [() => proxyPage(200), 'unexpected-answer'],
    [() => Response.json({}), 'unexpected-answer'],
  ])('refusal %#: %s', async (answer, code) => {
    answerFetch(answer);
    await expect(resolveBy(COGNITO)).rejects.toMatchObject({
      failure: { code, facts: { region: 'eu-west-1' } },
    });
  });
});
