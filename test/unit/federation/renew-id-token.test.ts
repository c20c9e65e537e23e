import { beforeEach, describe, expect, it } from 'vitest';
import { federationSessionsItem } from '../../../src/federation/federation-sessions';
import { keepSession } from '../../../src/federation/keep-sign-in';
import { renewIdToken } from '../../../src/federation/renew-id-token';
import { proxyPage } from '../aws-answers';
import { answerFetch, cutNetwork } from '../fake-fetch';
import { grantHostAccess } from '../fake-permissions';
import { PROFILE_ID } from '../given';
import { idToken, PROVIDER } from './given-tokens';

const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;
const FRESH = idToken({ exp: (NOW + HOUR) / 1_000 });

beforeEach(() => grantHostAccess('https://login.example.com/*'));

async function givenSession(change: object = {}): Promise<void> {
  await keepSession(PROFILE_ID, { idToken: 'held', expiresAt: NOW, refreshToken: 'refresh-1', ...change });
}

const renew = () => renewIdToken(PROFILE_ID, PROVIDER, NOW);

describe('renewIdToken', () => {
  it('gives the one at hand while it is good', async () => {
    await givenSession({ expiresAt: NOW + 60_000 });
    const seen = answerFetch(() => Response.json({}));
    expect(await renew()).toBe('held');
    expect(seen).toEqual([]);
  });

  it('trades the refresh token, and keeps the next one', async () => {
    await givenSession();
    const seen = answerFetch(() => Response.json({ id_token: FRESH, refresh_token: 'refresh-2' }));
    expect(await renew()).toBe(FRESH);
    expect(Object.fromEntries(new URLSearchParams(seen[0]?.body))).toEqual({
      grant_type: 'refresh_token',
      client_id: 'airlock',
      refresh_token: 'refresh-1',
      scope: 'openid offline_access',
    });
    expect(await federationSessionsItem.read()).toEqual({
      [PROFILE_ID]: { idToken: FRESH, expiresAt: NOW + HOUR, refreshToken: 'refresh-2' },
    });
  });

  it('keeps a refresh token that is good more than once', async () => {
    await givenSession();
    answerFetch(() => Response.json({ id_token: FRESH }));
    await renew();
    expect(await federationSessionsItem.read()).toMatchObject({
      [PROFILE_ID]: { refreshToken: 'refresh-1' },
    });
  });

  it.each([
    ['refuses', () => Response.json({ error: 'invalid_grant' }, { status: 400 })],
    ['gives no id token', () => Response.json({ access_token: 'a' })],
  ])('asks the user where the provider %s', async (_title, answer) => {
    await givenSession();
    answerFetch(answer);
    await expect(renew()).rejects.toMatchObject({ failure: { code: 'federation-session-ended' } });
  });

  it.each([
    ['no refresh token', { refreshToken: null }],
    ['no session', null],
  ])('asks the user where there is %s', async (_title, change) => {
    if (change !== null) await givenSession(change);
    const seen = answerFetch(() => Response.json({}));
    await expect(renew()).rejects.toMatchObject({ failure: { code: 'federation-session-ended' } });
    expect(seen).toEqual([]);
  });

  it('does not ask the user to sign in where only the network is missing', async () => {
    await givenSession();
    cutNetwork();
    await expect(renew()).rejects.toMatchObject({ failure: { code: 'no-network' } });
    answerFetch(() => proxyPage());
    await expect(renew()).rejects.toMatchObject({ failure: { code: 'federation-provider-unusable' } });
    expect(await federationSessionsItem.read()).toMatchObject({
      [PROFILE_ID]: { refreshToken: 'refresh-1' },
    });
  });
});
