import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assumeRole } from '../../../src/aws/assume-role';
import { assumeRoleWithWebIdentity } from '../../../src/aws/assume-role-with-web-identity';
import { readCallerIdentity } from '../../../src/aws/caller-identity';
import { fetchCognitoCredentials } from '../../../src/aws/cognito-credentials';
import { getSessionToken } from '../../../src/aws/get-session-token';
import { readXmlText } from '../../../src/aws/xml-text';
import type { Credentials } from '../../../src/profiles/credentials';
import { answerFetch } from '../fake-fetch';
import { grantHostAccess } from '../fake-permissions';
import { REGION } from '../given';
import { type MotoServer, startMoto } from './moto-server';

const ACCOUNT = '123456789012';
const DEVICE = { serial: `arn:aws:iam::${ACCOUNT}:mfa/ada`, code: '123456' };
const SESSION = { region: REGION, sessionName: 'airlock', durationSeconds: null };
const ROLE = {
  ...SESSION,
  roleArn: `arn:aws:iam::${ACCOUNT}:role/Data`,
  externalId: null,
  sourceIdentity: null,
};
const ALLOW_STS = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:*', Resource: '*' }],
};

let moto: MotoServer | string;
let keys: Credentials;

beforeAll(async () => {
  moto = await startMoto();
  if (typeof moto !== 'string') keys = await givenUserAndRole(moto);
}, 60_000);

afterAll(() => {
  if (typeof moto === 'object') moto.stop();
});

/** The network leads to moto, whatever the host. */
function reachMoto(): MotoServer {
  if (typeof moto === 'string') throw new Error(moto);
  const server = moto;
  answerFetch(({ method, url, headers, body }) =>
    server.send(url.host, { method, headers: Object.fromEntries(headers), body }),
  );
  return server;
}

describe('moto_server, a second opinion', { timeout: 30_000 }, () => {
  beforeEach(async (context) => {
    if (typeof moto === 'string') {
      process.stdout.write(`Skipped: ${moto}\n`);
      return context.skip(moto);
    }
    await grantHostAccess(
      `https://sts.${REGION}.amazonaws.com/*`,
      `https://cognito-identity.${REGION}.amazonaws.com/*`,
    );
  });

  it('accepts the signatures from long-lived keys to a role, by way of MFA', async () => {
    const server = reachMoto();
    await server.enforce(true);
    const session = await getSessionToken(DEVICE, REGION, keys);
    expect(session.expiresAt).toBeGreaterThan(Date.now() + 11 * 3_600_000);
    const role = await assumeRole(ROLE, null, keys);
    const { arn } = await readCallerIdentity(REGION, role);
    expect(arn).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/Data/airlock`);
  });

  it('refuses the signature of another secret', async () => {
    const server = reachMoto();
    await server.enforce(true);
    const wrong = { ...keys, secretAccessKey: 'another/secret' };
    await expect(assumeRole(ROLE, null, wrong)).rejects.toMatchObject({
      failure: { code: 'credentials-invalid' },
    });
  });

  it('takes a web identity without a signature', async () => {
    const server = reachMoto();
    await server.enforce(false);
    const credentials = await assumeRoleWithWebIdentity({ ...SESSION, roleArn: ROLE.roleArn }, 'an.id.token');
    expect(credentials).toMatchObject({ accessKeyId: expect.stringMatching(/^ASIA/) });
    expect(credentials.expiresAt).toBeGreaterThan(Date.now());
  });

  it('gives the credentials of an identity pool', async () => {
    const server = reachMoto();
    await server.enforce(false);
    const made = await server.send(`cognito-identity.${REGION}.amazonaws.com`, {
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityService.CreateIdentityPool',
      },
      body: JSON.stringify({ IdentityPoolName: 'pool', AllowUnauthenticatedIdentities: false }),
    });
    const { IdentityPoolId: identityPoolId } = await made.json();
    const pool = { region: REGION, identityPoolId, provider: 'login.example.com' };
    const credentials = await fetchCognitoCredentials(pool, 'an.id.token');
    expect(credentials.accessKeyId).not.toBe('');
    expect(credentials.expiresAt).toBeGreaterThan(Date.now());
  });
});

/** A user with long-lived keys and a role, both allowed to call STS. */
async function givenUserAndRole(server: MotoServer): Promise<Credentials> {
  const iam = async (parameters: Record<string, string>): Promise<string> => {
    const body = new URLSearchParams({ ...parameters, Version: '2010-05-08' }).toString();
    // Of this header, moto reads the service; signatures do not count yet.
    const authorization =
      'AWS4-HMAC-SHA256 Credential=any/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=0';
    const headers = { 'content-type': 'application/x-www-form-urlencoded', authorization };
    const answer = await server.send('iam.amazonaws.com', { headers, body });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${parameters['Action']}: ${text}`);
    return text;
  };
  const policy = JSON.stringify(ALLOW_STS);
  await iam({ Action: 'CreateUser', UserName: 'ada' });
  await iam({ Action: 'PutUserPolicy', UserName: 'ada', PolicyName: 'sts', PolicyDocument: policy });
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '*' } }],
  };
  await iam({ Action: 'CreateRole', RoleName: 'Data', AssumeRolePolicyDocument: JSON.stringify(trust) });
  await iam({ Action: 'PutRolePolicy', RoleName: 'Data', PolicyName: 'sts', PolicyDocument: policy });
  const key = await iam({ Action: 'CreateAccessKey', UserName: 'ada' });
  return {
    accessKeyId: readXmlText(key, 'AccessKeyId') ?? '',
    secretAccessKey: readXmlText(key, 'SecretAccessKey') ?? '',
    sessionToken: null,
    expiresAt: null,
  };
}
