import { randomUUID } from 'node:crypto';
import { jsonAnswer } from '../answers';
import { AwsError } from '../aws/aws-error';
import { issueSession } from '../aws/issue-session';
import type { Clock } from '../clock';
import type { Operation } from '../operation';
import { seededUserId } from '../seeded-values';
import type { SimulatorRequest, SimulatorResponse, VirtualHost } from '../virtual-host';
import type { World } from '../world';
import { OPEN_ID_CLIENT, OPEN_ID_ISSUER, type OpenIdTokens } from './open-id-tokens';

export interface CognitoOrder {
  world: World;
  clock: Clock;
  tokens: OpenIdTokens;
}

const cognitoHost = /^cognito-identity\.([a-z0-9-]+)\.amazonaws\.com$/;
const provider = OPEN_ID_ISSUER.replace('https://', '');
const hourInMs = 3_600_000;

/**
 * Cognito identity pools, in their enhanced flow.
 * https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetCredentialsForIdentity.html
 */
export function createCognitoApi(order: CognitoOrder): VirtualHost {
  const identities = new Map<string, string>();

  async function answer(request: SimulatorRequest): Promise<SimulatorResponse> {
    try {
      return jsonAnswer(200, await answerOperation(request), amzJson);
    } catch (error) {
      if (error instanceof AwsError) return wordError(error);
      throw error;
    }
  }

  async function answerOperation(request: SimulatorRequest): Promise<object> {
    const input = JSON.parse(request.body.toString()) as Input;
    const operation = operationOf(request);
    if (operation === 'GetId') {
      const pool = order.world.identityPools.find(({ id }) => id === input.IdentityPoolId);
      if (!pool || regionOf(request) !== pool.id.split(':')[0]) {
        const text = `IdentityPool '${input.IdentityPoolId}' not found.`;
        throw new AwsError(400, 'ResourceNotFoundException', text);
      }
      await checkLogins(order, input);
      const identityId = `${regionOf(request)}:${randomUUID()}`;
      identities.set(identityId, pool.id);
      return { IdentityId: identityId };
    }
    if (operation !== 'GetCredentialsForIdentity')
      throw new AwsError(400, 'UnknownOperationException', 'No such operation');
    const poolId = identities.get(input.IdentityId ?? '');
    const pool = order.world.identityPools.find(({ id }) => id === poolId);
    if (!pool) throw new AwsError(400, 'ResourceNotFoundException', 'Identity not found.');
    await checkLogins(order, input);
    const { accountId, role, airflowRoles } = pool;
    const expiresAt = order.clock.now() + hourInMs;
    const arn = `arn:aws:sts::${accountId}:assumed-role/${role}/CognitoIdentityCredentials`;
    const userId = `${seededUserId('AROA', `${accountId}/${role}`)}:CognitoIdentityCredentials`;
    const { credentials } = issueSession(order.world, {
      like: { accountId, arn, userId, airflowRoles, denied: [] },
      expiresAt,
    });
    return {
      IdentityId: input.IdentityId,
      Credentials: {
        AccessKeyId: credentials.accessKeyId,
        SecretKey: credentials.secretAccessKey,
        SessionToken: credentials.sessionToken,
        Expiration: expiresAt / 1_000,
      },
    };
  }

  return {
    name: 'Cognito',
    hostPatterns: ['cognito-identity.*.amazonaws.com'],
    serves: (host) => cognitoHost.test(host),
    operationOf,
    refuse: (_request, { status, errorType, message }) => wordError(new AwsError(status, errorType, message)),
    answer,
  };
}

interface Input {
  IdentityPoolId?: string;
  IdentityId?: string;
  Logins?: Record<string, string>;
}

async function checkLogins({ tokens }: CognitoOrder, { Logins = {} }: Input): Promise<void> {
  const { [provider]: idToken } = Logins;
  if (idToken === undefined)
    throw new AwsError(400, 'NotAuthorizedException', 'Token is not from a supported provider of this pool.');
  const verdict = await tokens.verify(idToken);
  if (verdict.kind === 'expired')
    throw new AwsError(400, 'NotAuthorizedException', 'Invalid login token. Token expired.');
  if (verdict.kind === 'unknown' || verdict.claims.aud !== OPEN_ID_CLIENT)
    throw new AwsError(400, 'NotAuthorizedException', 'Invalid login token.');
}

const amzJson = { 'content-type': 'application/x-amz-json-1.1' };

function wordError({ status, code, message }: AwsError): SimulatorResponse {
  return jsonAnswer(status, { __type: code, message }, amzJson);
}

function operationOf({ method, headers }: SimulatorRequest): Operation {
  if (method === 'OPTIONS') return 'preflight';
  const action = headers['x-amz-target']?.split('.')[1];
  return action === 'GetId' || action === 'GetCredentialsForIdentity' ? action : 'unknown';
}

function regionOf({ host }: SimulatorRequest): string {
  return cognitoHost.exec(host)?.[1] ?? '';
}
