import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSeededDirectory } from '../../simulator/identity-center/directory';
import { send } from './send';
import { sendSigned } from './sign';
import { useSimulator } from './use-simulator';

const simulator = useSimulator();
const OIDC = 'https://oidc.eu-central-1.amazonaws.com';
const PORTAL = 'https://portal.sso.eu-central-1.amazonaws.com';
const REDIRECT = 'http://127.0.0.1:50123/oauth/callback';
const VERIFIER = 'v'.repeat(64);
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

beforeEach(() => {
  Object.assign(simulator.current.identityCenter.directory, createSeededDirectory());
});

async function post(path: string, body: object) {
  const answer = await send(simulator.current, OIDC + path, { method: 'POST', body: JSON.stringify(body) });
  return { status: answer.status, body: JSON.parse(answer.text) };
}

async function register(change: object = {}) {
  const { body } = await post('/client/register', {
    clientName: 'test',
    clientType: 'public',
    scopes: ['sso:account:access'],
    grantTypes: ['authorization_code', 'refresh_token'],
    redirectUris: ['http://127.0.0.1/oauth/callback'],
    issuerUrl: 'https://view.awsapps.com/start',
    ...change,
  });
  return { clientId: body.clientId as string, clientSecret: body.clientSecret as string };
}

/** Goes through the consent page and returns what the browser is sent back with. */
async function consent(clientId: string, decision: string): Promise<URLSearchParams> {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: REDIRECT,
    state: 'the-state',
    code_challenge_method: 'S256',
    scopes: 'sso:account:access',
    code_challenge: CHALLENGE,
  });
  const begun = await send(simulator.current, `${OIDC}/authorize?${query}`);
  expect(begun.status).toBe(302);
  const decided = await send(simulator.current, `${begun.headers.location}&decision=${decision}`);
  const back = new URL(decided.headers.location ?? '');
  expect(back.origin + back.pathname).toBe(REDIRECT);
  return back.searchParams;
}

async function signIn() {
  const client = await register();
  const code = (await consent(client.clientId, 'allow')).get('code');
  const grant = { ...client, grantType: 'authorization_code', code, redirectUri: REDIRECT };
  return { client, grant, tokens: await post('/token', { ...grant, codeVerifier: VERIFIER }) };
}

const portal = (path: string, token: string, method = 'GET') =>
  send(simulator.current, PORTAL + path, { method, headers: { 'x-amz-sso_bearer_token': token } });

describe('the sign-in with a code', () => {
  it('gives tokens once, to whoever has the verifier', async () => {
    const { grant, tokens } = await signIn();
    expect(tokens).toMatchObject({ status: 200, body: { tokenType: 'Bearer', expiresIn: 3600 } });
    expect(await post('/token', { ...grant, codeVerifier: VERIFIER })).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
  });

  it('refuses another verifier, another redirect and another client', async () => {
    const client = await register();
    const code = (await consent(client.clientId, 'allow')).get('code');
    const grant = { ...client, grantType: 'authorization_code', code, redirectUri: REDIRECT };
    const refused = { status: 400, body: { error: 'invalid_grant' } };
    expect(await post('/token', { ...grant, codeVerifier: 'w'.repeat(64) })).toMatchObject(refused);
    const elsewhere = { redirectUri: 'http://127.0.0.1:1/oauth/callback', codeVerifier: VERIFIER };
    expect(await post('/token', { ...grant, ...elsewhere })).toMatchObject(refused);
    expect(await post('/token', { ...grant, ...(await register()), codeVerifier: VERIFIER })).toMatchObject(
      refused,
    );
    expect(await post('/token', { ...grant, clientSecret: 'x' })).toMatchObject({ status: 401 });
  });

  it('tells the client that the user said no', async () => {
    const { clientId } = await register();
    expect(Object.fromEntries(await consent(clientId, 'deny'))).toEqual({
      error: 'access_denied',
      state: 'the-state',
    });
  });

  it.each([
    ['another start URL', { issuerUrl: 'https://other.awsapps.com/start' }],
    ['a redirect with a port', { redirectUris: [REDIRECT] }],
    ['a client that is not public', { clientType: 'confidential' }],
  ])('registers none with %s', async (_, change) => {
    expect((await register(change)).clientId).toBeUndefined();
  });
});

describe('the sign-in with a device code', () => {
  const begin = async () => {
    const client = await register();
    const { body } = await post('/device_authorization', {
      ...client,
      startUrl: 'https://view.awsapps.com/start',
    });
    const grantType = 'urn:ietf:params:oauth:grant-type:device_code';
    return { body, ask: () => post('/token', { ...client, grantType, deviceCode: body.deviceCode }) };
  };

  it('is pending, slowed down when asked too fast, and confirmed', async () => {
    const { body, ask } = await begin();
    expect((await ask()).body.error).toBe('authorization_pending');
    expect((await ask()).body.error).toBe('slow_down');
    simulator.current.clock.advance(1_500);
    expect((await ask()).body.error).toBe('authorization_pending');
    await send(simulator.current, `${body.verificationUriComplete}&decision=allow`);
    expect((await ask()).status).toBe(200);
  });

  it('expires', async () => {
    const { ask } = await begin();
    simulator.current.clock.advance(601_000);
    expect((await ask()).body.error).toBe('expired_token');
  });
});

describe('the access portal', () => {
  it('lists over pages, and issues credentials that the AWS API accepts', async () => {
    const { accessToken } = (await signIn()).tokens.body;
    const first = JSON.parse((await portal('/assignment/accounts', accessToken)).text);
    expect(first).toMatchObject({ accountList: [{ accountId: '111122223333' }], nextToken: '1' });
    const second = JSON.parse((await portal('/assignment/accounts?next_token=1', accessToken)).text);
    expect(second.accountList).toHaveLength(1);
    expect(second.nextToken).toBeUndefined();

    const path = '/federation/credentials?account_id=111122223333&role_name=AirflowAdmin';
    const { roleCredentials } = JSON.parse((await portal(path, accessToken)).text);
    const { accessKeyId, secretAccessKey, sessionToken } = roleCredentials;
    const listed = await sendSigned(
      simulator.current,
      'https://api.airflow.us-east-1.amazonaws.com/environments',
      {
        as: { accessKeyId, secretAccessKey, sessionToken },
      },
    );
    expect(listed.status).toBe(200);
  });

  it('refuses roles that are not assigned, and tokens that are over or revoked', async () => {
    const { tokens, client } = await signIn();
    const { accessToken, refreshToken } = tokens.body;
    const path = '/federation/credentials?account_id=111122223333&role_name=Nothing';
    expect((await portal(path, accessToken)).status).toBe(403);
    simulator.current.clock.advance(3_601_000);
    expect((await portal('/assignment/accounts', accessToken)).status).toBe(401);
    const renewed = await post('/token', { ...client, grantType: 'refresh_token', refreshToken });
    expect((await portal('/logout', renewed.body.accessToken, 'POST')).status).toBe(200);
    expect((await portal('/assignment/accounts', renewed.body.accessToken)).status).toBe(401);
    expect((await post('/token', { ...client, grantType: 'refresh_token', refreshToken })).status).toBe(400);
  });
});
