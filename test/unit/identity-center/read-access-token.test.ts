import { beforeEach, describe, expect, it } from 'vitest';
import { readAccessToken } from '../../../src/identity-center/read-access-token';
import { ssoTokensItem } from '../../../src/identity-center/sso-tokens';
import { answerFetch, cutNetwork } from '../fake-fetch';
import { ACCESS_TOKEN, CLIENT, givenPortal, givenTokens, json, oidcError, SESSION } from './given-portal';

const MINUTE = 60_000;
const RENEWED = { accessToken: 'renewed', expiresIn: 3600, refreshToken: 'next' };

beforeEach(() => givenPortal());

const read = () => readAccessToken(SESSION, Date.now());

it('is the one at hand while it lasts', async () => {
  await givenTokens();
  const seen = answerFetch(() => json(RENEWED));
  expect(await read()).toBe(ACCESS_TOKEN);
  expect(seen).toEqual([]);
});

it('is renewed once before it ends, however many ask', async () => {
  await givenTokens({ expiresAt: Date.now() + 4 * MINUTE });
  const seen = answerFetch(() => json(RENEWED));
  expect(await Promise.all(Array.from({ length: 10 }, read))).toEqual(Array(10).fill('renewed'));
  expect(seen).toHaveLength(1);
  expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
    clientId: CLIENT.clientId,
    clientSecret: CLIENT.clientSecret,
    grantType: 'refresh_token',
    refreshToken: 'plantedRefreshToken',
  });
  expect((await ssoTokensItem.read())[SESSION.id]).toMatchObject({
    accessToken: 'renewed',
    refreshToken: 'next',
  });
});

it('keeps the refresh token where no other came', async () => {
  await givenTokens({ expiresAt: Date.now() });
  answerFetch(() => json({ accessToken: 'renewed', expiresIn: 3600 }));
  await read();
  expect((await ssoTokensItem.read())[SESSION.id]?.refreshToken).toBe('plantedRefreshToken');
});

it('stays in use to its end where it cannot be renewed now', async () => {
  await givenTokens({ expiresAt: Date.now() + MINUTE });
  cutNetwork();
  expect(await read()).toBe(ACCESS_TOKEN);
});

it('is not taken for ended where the network is gone', async () => {
  await givenTokens({ expiresAt: Date.now() - MINUTE });
  cutNetwork();
  await expect(read()).rejects.toMatchObject({ failure: { code: 'no-network' } });
  expect(Object.keys(await ssoTokensItem.read())).toEqual([SESSION.id]);
});

describe('a session that has ended', () => {
  const ended = {
    failure: { code: 'identity-session-ended', facts: { session: 'example', sessionId: 'sso-1' } },
  };

  it('was never begun', async () => {
    await expect(read()).rejects.toMatchObject(ended);
  });

  it.each(['invalid_grant', 'invalid_client', 'expired_token'])(
    'says so by %s, and is dropped',
    async (error) => {
      await givenTokens({ expiresAt: Date.now() });
      answerFetch(() => oidcError(error, error === 'invalid_client' ? 401 : 400));
      await expect(read()).rejects.toMatchObject(ended);
      expect(await ssoTokensItem.read()).toEqual({});
    },
  );

  it.each([
    ['has no refresh token', { refreshToken: null }],
    ['is of a registration that has ended', { client: { ...CLIENT, endsAt: 1 } }],
  ])('%s', async (_, change) => {
    await givenTokens({ expiresAt: Date.now(), ...change });
    const seen = answerFetch(() => json(RENEWED));
    await expect(read()).rejects.toMatchObject(ended);
    expect(seen).toEqual([]);
  });
});
