import { beforeEach, describe, expect, it } from 'vitest';
import { clockOffsetItem } from '../../../../src/aws/clock-offset';
import { ssoTokensItem } from '../../../../src/identity-center/sso-tokens';
import { resolveCredentials } from '../../../../src/profiles/resolve-credentials';
import { sourcePatterns } from '../../../../src/profiles/source-patterns';
import { answerFetch } from '../../fake-fetch';
import { givenProfile, PROFILE_ID } from '../../given';
import {
  ACCESS_TOKEN,
  givenPortal,
  givenTokens,
  json,
  portalError,
  SESSION,
} from '../../identity-center/given-portal';

const SOURCE = {
  kind: 'identity-center',
  sessionId: SESSION.id,
  region: SESSION.region,
  accountId: '111122223333',
  accountName: 'platform',
  roleName: 'Airflow Admin',
} as const;
const HOUR = 3_600_000;
const roleAnswer = (expiration: number, headers: Record<string, string> = {}): Response =>
  json(
    { roleCredentials: { accessKeyId: 'ASIAX', secretAccessKey: 's', sessionToken: 't', expiration } },
    200,
    headers,
  );
const resolve = () => resolveCredentials(PROFILE_ID, Date.now());

beforeEach(async () => {
  await givenPortal();
  await givenProfile({ source: SOURCE }, { expiresAt: 1 });
  await givenTokens();
});

it('needs the hosts of Identity Center, and no others', () => {
  expect(sourcePatterns(SOURCE)).toEqual([
    'https://oidc.eu-central-1.amazonaws.com/*',
    'https://portal.sso.eu-central-1.amazonaws.com/*',
  ]);
});

it('fetches the credentials of the role once, however many ask', async () => {
  const end = Date.now() + HOUR;
  const seen = answerFetch(() => roleAnswer(end));
  const all = await Promise.all(Array.from({ length: 5 }, resolve));
  expect(all[4]).toEqual({ accessKeyId: 'ASIAX', secretAccessKey: 's', sessionToken: 't', expiresAt: end });
  expect(seen).toHaveLength(1);
  const [request] = seen;
  expect(request?.url.origin).toBe('https://portal.sso.eu-central-1.amazonaws.com');
  expect(request?.url.pathname).toBe('/federation/credentials');
  expect(request?.url.searchParams.get('role_name')).toBe('Airflow Admin');
  expect(request?.headers.get('x-amz-sso_bearer_token')).toBe(ACCESS_TOKEN);
});

it('reads the end by the clock of AWS where ours is wrong, and remembers that', async () => {
  const ahead = 2 * HOUR;
  const date = new Date(Date.now() + ahead).toUTCString();
  answerFetch(() => roleAnswer(Date.now() + ahead + HOUR, { date }));
  const { expiresAt } = await resolve();
  expect(Math.abs((expiresAt ?? 0) - Date.now() - HOUR)).toBeLessThan(5_000);
  expect(Math.abs((await clockOffsetItem.read()) - ahead)).toBeLessThan(5_000);
});

it('asks again where this was too fast', async () => {
  const seen = answerFetch(() =>
    seen.length === 1 ? portalError('TooManyRequestsException', 429) : roleAnswer(Date.now() + HOUR),
  );
  await resolve();
  expect(seen).toHaveLength(2);
});

describe('failures name the profile', () => {
  const facts = { profileId: PROFILE_ID, profile: 'data' };

  it('a revoked session has to be begun again, and is dropped', async () => {
    answerFetch(() => portalError('UnauthorizedException', 401));
    await expect(resolve()).rejects.toMatchObject({
      failure: {
        code: 'identity-session-ended',
        facts: { ...facts, sessionId: SESSION.id, session: 'example' },
      },
    });
    expect(await ssoTokensItem.read()).toEqual({});
  });

  it.each([
    ['ForbiddenException', 403],
    ['ResourceNotFoundException', 404],
    ['InvalidRequestException', 400],
  ])('%s: the role is not the user’s', async (type, status) => {
    answerFetch(() => portalError(type, status));
    await expect(resolve()).rejects.toMatchObject({
      failure: {
        code: 'identity-role-unassigned',
        facts: { ...facts, account: '111122223333', role: 'Airflow Admin' },
      },
    });
    expect(Object.keys(await ssoTokensItem.read())).toEqual([SESSION.id]);
  });

  it.each([
    ['a page of HTML', () => new Response('<html>proxy</html>'), 'unexpected-answer'],
    ['an answer without credentials', () => json({}), 'unexpected-answer'],
    ['a fault of the service', () => portalError('InternalServerException', 500), 'service-error'],
  ])('%s', async (_, answer, code) => {
    answerFetch(answer);
    await expect(resolve()).rejects.toMatchObject({ failure: { code, facts } });
  });

  it('no secret is in a failure', async () => {
    answerFetch(() => json({ message: `token ${ACCESS_TOKEN}` }, 500));
    const thrown = await resolve().catch((error: unknown) => error);
    expect(JSON.stringify(thrown)).not.toContain('planted_');
  });
});
