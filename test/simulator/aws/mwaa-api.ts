import { jsonAnswer } from '../answers';
import { decodeLeniently } from '../decode-leniently';
import type { SimulatorRequest, SimulatorResponse } from '../virtual-host';
import { type ApiOperation, type Environment, environmentArn, type World } from '../world';
import { AwsError } from './aws-error';
import { environmentBody } from './environment-body';
import { identityIn } from './identity';
import { decodeNextToken, encodeNextToken } from './next-token';
import { demand, isDenied } from './permissions';
import type { SignatureDialect } from './signature-dialect';
import type { SignedBy } from './verify-signature';
import type { WebLoginTokens } from './web-login-tokens';

export const mwaaDialect: SignatureDialect = {
  service: 'airflow',
  missing: 'MissingAuthenticationTokenException',
  incomplete: 'IncompleteSignatureException',
  unknownKey: 'UnrecognizedClientException',
  mismatch: 'InvalidSignatureException',
  expiredToken: 'ExpiredTokenException',
  skew: 'InvalidSignatureException',
  skewInMinutes: 5,
  quotesCanonicalRequest: true,
};

const largestPage = 25;

export interface MwaaCall {
  world: World;
  tokens: WebLoginTokens;
  caller: SignedBy;
  request: SimulatorRequest;
}

/** Which MWAA operation a request is for: https://docs.aws.amazon.com/mwaa/latest/API/API_Operations.html */
export function mwaaOperationOf(
  service: 'airflow-env' | 'airflow-api',
  { method, path }: SimulatorRequest,
): ApiOperation | undefined {
  if (service === 'airflow-api' && method === 'GET') {
    if (path === '/environments') return 'ListEnvironments';
    if (/^\/environments\/[^/]+$/.test(path)) return 'GetEnvironment';
  }
  if (service === 'airflow-env' && method === 'POST') {
    if (/^\/webtoken\/[^/]+$/.test(path)) return 'CreateWebLoginToken';
    if (/^\/clitoken\/[^/]+$/.test(path)) return 'CreateCliToken';
  }
  return undefined;
}

/** @throws AwsError */
export async function answerMwaa(operation: ApiOperation, call: MwaaCall): Promise<SimulatorResponse> {
  switch (operation) {
    case 'ListEnvironments':
      return listEnvironments(call);
    case 'GetEnvironment':
      return getEnvironment(call);
    case 'CreateWebLoginToken':
      return createToken(call, 'CreateWebLoginToken');
    case 'CreateCliToken':
      return createToken(call, 'CreateCliToken');
    case 'GetCallerIdentity':
    case 'ListAccountAliases':
      throw new AwsError(404, 'UnknownOperationException', 'That is an operation of STS or IAM.');
  }
}

function listEnvironments({ world, caller, request }: MwaaCall): SimulatorResponse {
  demand(caller, 'ListEnvironments', '*');
  const pageSize = Number(request.query.get('MaxResults') ?? largestPage);
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > largestPage) {
    throw new AwsError(
      400,
      'ValidationException',
      `1 validation error detected: Value '${request.query.get('MaxResults')}' at 'maxResults' failed to satisfy constraint: Member must have value between 1 and 25`,
    );
  }
  const names = environmentsOf(world, caller)
    .map((environment) => environment.name)
    .sort();
  const start = decodeNextToken(request.query.get('NextToken'));
  const page = names.slice(start, start + pageSize);
  const end = start + page.length;
  return jsonAnswer(200, {
    Environments: page,
    ...(end < names.length && { NextToken: encodeNextToken(end) }),
  });
}

function getEnvironment(call: MwaaCall): SimulatorResponse {
  const { world, caller } = call;
  const name = nameInPath(call.request);
  demand(caller, 'GetEnvironment', name);
  return jsonAnswer(200, { Environment: environmentBody(world, environmentNamed(call, name)) });
}

async function createToken(
  call: MwaaCall,
  operation: 'CreateWebLoginToken' | 'CreateCliToken',
): Promise<SimulatorResponse> {
  const { world, tokens, caller } = call;
  const environment = environmentNamed(call, nameInPath(call.request));
  const identity = identityIn(environment, caller.principal);
  if (!identity || isDenied(caller, operation)) {
    throw new AwsError(
      403,
      'AccessDeniedException',
      'Access to the Apache Airflow Web UI or CLI has been denied due to insufficient permissions.',
    );
  }
  if (environment.webServerHost === null) {
    throw new AwsError(
      404,
      'ResourceNotFoundException',
      `Environment "${environment.name}" has no web server.`,
    );
  }
  const arn = environmentArn(world, environment);
  if (operation === 'CreateCliToken') {
    const token = await tokens.mint(arn, identity, 'cli');
    return jsonAnswer(200, { CliToken: token, WebServerHostname: environment.webServerHost });
  }
  return jsonAnswer(200, {
    WebToken: await tokens.mint(arn, identity),
    WebServerHostname: environment.webServerHost,
    IamIdentity: identity.iamIdentity,
    AirflowIdentity: identity.airflowIdentity,
  });
}

function environmentNamed({ world, caller }: MwaaCall, name: string): Environment {
  const found = environmentsOf(world, caller).find((environment) => environment.name === name);
  if (!found) {
    throw new AwsError(
      404,
      'ResourceNotFoundException',
      `Environment "${name}" not found in ${caller.region}.`,
    );
  }
  return found;
}

function environmentsOf(world: World, { principal, region }: SignedBy): Environment[] {
  return world.environments.filter(
    (environment) => environment.accountId === principal.accountId && environment.region === region,
  );
}

function nameInPath({ path }: SimulatorRequest): string {
  const name = decodeLeniently(path.split('/')[2] ?? '');
  if (!/^[a-zA-Z][0-9a-zA-Z-_]{0,79}$/.test(name)) {
    throw new AwsError(
      400,
      'ValidationException',
      `1 validation error detected: Value '${name}' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][0-9a-zA-Z-_]*`,
    );
  }
  return name;
}
