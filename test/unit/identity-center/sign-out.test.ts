import { beforeEach, expect, it } from 'vitest';
import { signOutOfPortal } from '../../../src/identity-center/sign-out';
import { ssoTokensItem } from '../../../src/identity-center/sso-tokens';
import { credentialsItem } from '../../../src/profiles/credentials';
import { answerFetch, cutNetwork } from '../fake-fetch';
import { givenProfile } from '../given';
import {
  ACCESS_TOKEN,
  CLIENT,
  givenPortal,
  givenTokens,
  json,
  oidcError,
  portalError,
  SESSION,
} from './given-portal';

const SOURCE = {
  kind: 'identity-center',
  sessionId: SESSION.id,
  region: SESSION.region,
  accountId: '111122223333',
  accountName: 'platform',
  roleName: 'Admin',
} as const;

beforeEach(async () => {
  await givenPortal();
  await givenTokens();
  await givenProfile({ id: 'of-portal', source: SOURCE });
  await givenProfile({ id: 'pasted' });
});

async function expectNothingHeld(): Promise<void> {
  expect(await ssoTokensItem.read()).toEqual({});
  expect(Object.keys(await credentialsItem.read())).toEqual(['pasted']);
}

it('revokes the session, and drops it with the credentials that came by it', async () => {
  const seen = answerFetch(() => new Response(''));
  await signOutOfPortal(SESSION, Date.now());
  expect(seen.map(({ method, url }) => `${method} ${url.href}`)).toEqual([
    'POST https://portal.sso.eu-central-1.amazonaws.com/logout',
  ]);
  expect(seen[0]?.headers.get('x-amz-sso_bearer_token')).toBe(ACCESS_TOKEN);
  await expectNothingHeld();
});

it('is done where the session had ended before', async () => {
  answerFetch(() => portalError('UnauthorizedException', 401));
  await signOutOfPortal(SESSION, Date.now());
  await expectNothingHeld();
});

it('renews a token that is over, by which alone the session can be revoked', async () => {
  await givenTokens({ expiresAt: Date.now() - 1 });
  const seen = answerFetch(({ url }) =>
    url.pathname === '/token' ? json({ accessToken: 'renewed', expiresIn: 3600 }) : new Response(''),
  );
  await signOutOfPortal(SESSION, Date.now());
  expect(seen.map(({ url }) => url.pathname)).toEqual(['/token', '/logout']);
  expect(JSON.parse(seen[0]?.body ?? '')).toMatchObject({ refreshToken: 'plantedRefreshToken' });
  expect(seen[1]?.headers.get('x-amz-sso_bearer_token')).toBe('renewed');
  await expectNothingHeld();
});

it('is done where the session cannot be renewed either', async () => {
  await givenTokens({ expiresAt: Date.now() - 1 });
  answerFetch(() => oidcError('invalid_grant'));
  await signOutOfPortal(SESSION, Date.now());
  await expectNothingHeld();
});

it.each([
  ['a refresh token', { refreshToken: null }],
  ['a registration that lasts', { client: { ...CLIENT, endsAt: 1 } }],
])('renews nothing without %s', async (_, change) => {
  await givenTokens({ expiresAt: Date.now() - 1, ...change });
  const seen = answerFetch(() => portalError('UnauthorizedException', 401));
  await signOutOfPortal(SESSION, Date.now());
  expect(seen.map(({ url }) => url.pathname)).toEqual(['/logout']);
  await expectNothingHeld();
});

it('holds nothing although the portal could not be told, and says so', async () => {
  cutNetwork();
  await expect(signOutOfPortal(SESSION, Date.now())).rejects.toMatchObject({
    failure: { code: 'no-network' },
  });
  await expectNothingHeld();
});
