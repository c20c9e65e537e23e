import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { idTokenFault } from '../../../src/federation/check-id-token';
import { discoverProvider } from '../../../src/federation/discover-provider';
import { planSignIn } from '../../../src/federation/plan-sign-in';
import { readIssuer } from '../../../src/federation/read-issuer';
import { readSignInAnswer } from '../../../src/federation/read-sign-in-answer';
import { proxyPage } from '../aws-answers';
import { answerFetch } from '../fake-fetch';
import { grantHostAccess } from '../fake-permissions';
import { ISSUER, idToken } from './given-tokens';

const ORDER = {
  authorizationEndpoint: `${ISSUER}/authorize?p=flow`,
  clientId: 'airlock',
  scope: 'openid offline_access',
  redirectUri: 'https://abc.chromiumapp.org/',
};

describe('planSignIn', () => {
  it('asks for a code with PKCE, by values that nobody can guess', async () => {
    const [plan, other] = [await planSignIn(ORDER), await planSignIn(ORDER)];
    const { searchParams, pathname } = new URL(plan.url);
    expect(pathname).toBe('/tenant/authorize');
    expect(Object.fromEntries(searchParams)).toEqual({
      p: 'flow',
      response_type: 'code',
      client_id: 'airlock',
      redirect_uri: 'https://abc.chromiumapp.org/',
      scope: 'openid offline_access',
      state: plan.state,
      nonce: plan.nonce,
      code_challenge: createHash('sha256').update(plan.verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'verifier'] as const) {
      expect(plan[name]).toMatch(/^[\w-]{43}$/);
      expect(plan[name]).not.toBe(other[name]);
    }
    expect(plan.url).not.toContain(plan.verifier);
  });
});

describe('readSignInAnswer', () => {
  const answer = (query: string) => readSignInAnswer(`https://abc.chromiumapp.org/?${query}`, { state: 's' });

  it('reads the code', () => expect(answer('code=c&state=s')).toBe('c'));

  it.each([
    ['of another sign-in', 'code=c&state=t'],
    ['without a state', 'code=c'],
    ['without a code', 'state=s'],
    ['that is a no, whatever else it holds', 'error=access_denied&code=c&state=s'],
  ])('refuses an answer %s', (_title, query) => {
    expect(() => answer(query)).toThrow('federation-refused');
  });

  it('tells what the provider said', () => {
    expect(() => answer('error=access_denied&error_description=Not+for+you&state=s')).toThrow(
      expect.objectContaining({
        failure: expect.objectContaining({ facts: { answer: 'access_denied: Not for you' } }),
      }),
    );
  });
});

describe('idTokenFault', () => {
  const now = Date.UTC(2026, 10, 22, 12);
  const good = { iss: ISSUER, aud: 'airlock', nonce: 'n', exp: now / 1_000 + 60 };
  const faultOf = (claims: object) =>
    idTokenFault(idToken(claims), { issuer: ISSUER, clientId: 'airlock', nonce: 'n', now });

  it.each([
    ['is the answer', good],
    ['has several audiences', { ...good, aud: ['airlock', 'api'], azp: 'airlock' }],
    ['ended a moment ago, by this clock', { ...good, exp: now / 1_000 - 60 }],
  ])('accepts a token that %s', (_title, claims) => expect(faultOf(claims)).toBeNull());

  it.each([
    ['another issuer', { ...good, iss: `${ISSUER}/` }],
    ['another client', { ...good, aud: 'other' }],
    ['issued to another client', { ...good, aud: ['airlock', 'api'], azp: 'api' }],
    ['another sign-in', { ...good, nonce: 'm' }],
    ['another sign-in', { ...good, nonce: undefined }],
    ['has ended', { ...good, exp: now / 1_000 - 600 }],
    ['has ended', { ...good, exp: undefined }],
  ])('refuses: %s', (words, claims) => expect(faultOf(claims)).toContain(words));

  it.each(['', 'a.b.c', 'no token', idToken([])])('refuses what is no token: %j', (text) => {
    const expected = { issuer: ISSUER, clientId: 'airlock', nonce: 'n', now };
    expect(idTokenFault(text, expected)).not.toBeNull();
  });
});

describe('discoverProvider', () => {
  const document = {
    issuer: ISSUER,
    authorization_endpoint: `${ISSUER}/authorize`,
    token_endpoint: 'https://tokens.example.com/',
  };

  it('reads where to sign in and where to trade the code', async () => {
    await grantHostAccess('https://login.example.com/*');
    const seen = answerFetch(() => Response.json(document));
    expect(await discoverProvider(`${ISSUER}/`)).toEqual({
      issuer: ISSUER,
      authorizationEndpoint: `${ISSUER}/authorize`,
      tokenEndpoint: 'https://tokens.example.com/',
    });
    expect(seen[0]?.url.href).toBe(`${ISSUER}/.well-known/openid-configuration`);
  });

  it.each([
    ['HTML', () => proxyPage()],
    ['a redirect', () => new Response('', { status: 302 })],
    ['nothing there', () => Response.json({}, { status: 404 })],
    ['broken JSON', () => new Response('{')],
    ['another issuer', () => Response.json({ ...document, issuer: 'https://login.example.com/other' })],
    [
      'an endpoint in clear',
      () => Response.json({ ...document, token_endpoint: 'http://login.example.com/' }),
    ],
    ['no endpoint', () => Response.json({ issuer: ISSUER })],
  ])('does not trust %s', async (_title, answer) => {
    await grantHostAccess('https://login.example.com/*');
    answerFetch(answer);
    await expect(discoverProvider(ISSUER)).rejects.toMatchObject({
      failure: { code: 'federation-provider-unusable', facts: { host: 'login.example.com' } },
    });
  });

  it('is not asked without access', async () => {
    const seen = answerFetch(() => Response.json(document));
    await expect(discoverProvider(ISSUER)).rejects.toMatchObject({
      failure: { code: 'host-access-missing' },
    });
    expect(seen).toEqual([]);
  });
});

describe('readIssuer', () => {
  it.each([
    [' https://login.example.com/tenant ', 'https://login.example.com/tenant'],
    ['https://login.example.com/', 'https://login.example.com/'],
    [`${ISSUER}/.well-known/openid-configuration`, ISSUER],
  ])('reads %s', (text, issuer) => expect(readIssuer(text)).toBe(issuer));

  it.each([
    '',
    'login.example.com',
    'http://login.example.com',
    'https://login.example.com/?a',
    'https://a@b.example.com',
    'https://intranet',
  ])('refuses %j', (text) => expect(readIssuer(text)).toBeNull());
});
