import { beforeEach, describe, expect, it } from 'vitest';
import { credentialsItem } from '../../../../src/profiles/credentials';
import { forgetProfile } from '../../../../src/profiles/forget-profile';
import { profilesItem } from '../../../../src/profiles/profile';
import { resolveCredentials } from '../../../../src/profiles/resolve-credentials';
import { keepServer, keepServerToken } from '../../../../src/profiles/server/keep-server';
import { serverTokensItem } from '../../../../src/profiles/server/server-tokens';
import { proxyPage } from '../../aws-answers';
import { answerFetch, cutNetwork } from '../../fake-fetch';
import { grantHostAccess } from '../../fake-permissions';
import { givenProfile, PROFILE_ID } from '../../given';

const URL_OF_SERVER = 'http://127.0.0.1:9099/creds';
const NOW = Date.UTC(2026, 10, 22, 12);
const GOOD = {
  AccessKeyId: 'ASIASERVER',
  SecretAccessKey: 'server secret',
  Token: 'server session',
  Expiration: new Date(NOW + 3_600_000).toISOString(),
};

beforeEach(async () => {
  await grantHostAccess('http://127.0.0.1/*');
  const source = { kind: 'credential-server', url: URL_OF_SERVER, hasToken: true } as const;
  await givenProfile({ source });
  await credentialsItem.update(() => ({}));
  await keepServerToken(PROFILE_ID, 'the token');
});

const resolve = () => resolveCredentials(PROFILE_ID, NOW);

describe('a credential server', () => {
  it('is asked with its token as it is', async () => {
    const seen = answerFetch(() => Response.json(GOOD));
    expect(await resolve()).toEqual({
      accessKeyId: 'ASIASERVER',
      secretAccessKey: 'server secret',
      sessionToken: 'server session',
      expiresAt: NOW + 3_600_000,
    });
    expect(seen[0]?.url.href).toBe(URL_OF_SERVER);
    expect(seen[0]?.headers.get('authorization')).toBe('the token');
  });

  it('may hand out long-lived keys', async () => {
    answerFetch(() => Response.json({ AccessKeyId: 'AKIA', SecretAccessKey: 'secret' }));
    expect(await resolve()).toMatchObject({ sessionToken: null, expiresAt: null });
  });

  it('is not asked without the token that it wants', async () => {
    await keepServerToken(PROFILE_ID, '');
    const seen = answerFetch(() => Response.json(GOOD));
    await expect(resolve()).rejects.toMatchObject({
      failure: { code: 'server-token-needed', facts: { profileId: PROFILE_ID } },
    });
    expect(seen).toEqual([]);
  });

  it('that wants no token gets none', async () => {
    await keepServer(PROFILE_ID, URL_OF_SERVER, '');
    const seen = answerFetch(() => Response.json(GOOD));
    await resolve();
    expect(seen[0]?.headers.has('authorization')).toBe(false);
  });

  it.each([
    ['refuses the token', () => Response.json({}, { status: 403 }), 'server-token-refused'],
    ['answers with HTML', () => proxyPage(), 'server-answer-unusable'],
    ['answers with something else', () => Response.json({ hello: 'world' }), 'server-answer-unusable'],
    ['answers with nothing', () => Response.json(null), 'server-answer-unusable'],
    ['redirects', () => new Response('', { status: 302 }), 'server-answer-unusable'],
    ['has no end', () => new Response('x'.repeat(70_000)), 'server-answer-unusable'],
    [
      'dates its credentials oddly',
      () => Response.json({ ...GOOD, Expiration: 'soon' }),
      'server-answer-unusable',
    ],
  ])('that %s', async (_title, answer, code) => {
    answerFetch(answer);
    await expect(resolve()).rejects.toMatchObject({
      failure: { code, facts: { host: '127.0.0.1:9099', profileId: PROFILE_ID } },
    });
  });

  it('is quoted, without secrets, where it says what is wrong', async () => {
    const message = 'session ended, token=abcdefghijklmnopqrstuvwx';
    answerFetch(() => Response.json({ code: 'Gone', message }, { status: 404 }));
    await expect(resolve()).rejects.toMatchObject({
      failure: { code: 'server-answer-unusable', facts: { answer: 'session ended, token=[redacted]' } },
    });
  });

  it('that has ended', async () => {
    cutNetwork();
    await expect(resolve()).rejects.toMatchObject({ failure: { code: 'server-unreachable' } });
  });

  it('leaves nothing in memory once its profile is removed', async () => {
    await forgetProfile(PROFILE_ID);
    expect(await serverTokensItem.read()).toEqual({});
  });

  it('gets another address and token, and keeps the token out of the profile', async () => {
    await keepServer(PROFILE_ID, 'http://127.0.0.1:7/', 'another token');
    const [profile] = await profilesItem.read();
    expect(profile?.source).toEqual({
      kind: 'credential-server',
      url: 'http://127.0.0.1:7/',
      hasToken: true,
    });
    expect(await serverTokensItem.read()).toEqual({ [PROFILE_ID]: 'another token' });
  });
});
