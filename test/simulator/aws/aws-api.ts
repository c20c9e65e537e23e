import { randomUUID } from 'node:crypto';
import { jsonAnswer } from '../answers';
import type { Clock } from '../clock';
import type { OpenIdTokens } from '../federation/open-id-tokens';
import type { Operation } from '../operation';
import type { Switches } from '../switches';
import type { SimulatorRequest, SimulatorResponse, VirtualHost } from '../virtual-host';
import type { World } from '../world';
import { type AwsApiHost, awsApiHostOf, awsApiHostPatterns } from './aws-api-host';
import { AwsError } from './aws-error';
import { answerIam, iamDialect, iamNamespace } from './iam-api';
import { answerMwaa, mwaaDialect, mwaaOperationOf } from './mwaa-api';
import { queryActionOf, queryErrorAnswer } from './query-protocol';
import type { SignatureDialect } from './signature-dialect';
import { answerGetCallerIdentity, answerSession, stsDialect, stsNamespace } from './sts-api';
import { assumeRole, assumeRoleWithWebIdentity, formOf, getSessionToken } from './sts-sessions';
import { verifySignature } from './verify-signature';
import type { WebLoginTokens } from './web-login-tokens';

export interface AwsApiOrder {
  world: World;
  clock: Clock;
  switches: Switches;
  tokens: WebLoginTokens;
  /** Those of the OpenID provider that roles may trust. */
  idTokens: OpenIdTokens;
}

/** The AWS API: MWAA, STS and IAM, in both partitions. As the real hosts, it sends no CORS header and refuses preflights. */
export function createAwsApi(order: AwsApiOrder): VirtualHost {
  return {
    name: 'AWS API',
    hostPatterns: awsApiHostPatterns,
    serves: (host) => awsApiHostOf(host) !== undefined,
    operationOf: (request) => operationOf(apiHostOf(request), request),
    refuse: (request, { status, errorType, message }) => {
      const host = apiHostOf(request);
      const isThrottledQuery = namespaces[host.service] !== null && errorType === 'ThrottlingException';
      const error = isThrottledQuery
        ? new AwsError(400, 'Throttling', message)
        : new AwsError(status, errorType, message);
      return wordError(host, request, error, randomUUID());
    },
    answer: async (request) => {
      const host = apiHostOf(request);
      const requestId = randomUUID();
      try {
        return await answer(order, host, request, requestId);
      } catch (error) {
        if (error instanceof AwsError) return wordError(host, request, error, requestId);
        throw error;
      }
    },
  };
}

async function answer(
  { world, clock, switches, tokens, idTokens }: AwsApiOrder,
  host: AwsApiHost,
  request: SimulatorRequest,
  requestId: string,
): Promise<SimulatorResponse> {
  if (request.method === 'OPTIONS') {
    throw new AwsError(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const dialect = dialectOf(host, switches);
  if (host.service === 'sts' && queryActionOf(request) === 'AssumeRoleWithWebIdentity') {
    const sts = { world, now: clock.now(), form: formOf(request) };
    return withRequestId(
      answerSession(request, await assumeRoleWithWebIdentity(sts, idTokens), requestId),
      requestId,
    );
  }
  const caller = verifySignature({ request, world, region: host.region, dialect, now: clock.now() });
  const operation = operationOf(host, request);
  if (host.service === 'iam') return withRequestId(answerIam(request, world, caller, requestId), requestId);
  if (host.service === 'sts') {
    if (operation === 'GetCallerIdentity') {
      return withRequestId(answerGetCallerIdentity(request, caller.principal, requestId), requestId);
    }
    if (operation === 'AssumeRole' || operation === 'GetSessionToken') {
      const sts = { world, now: clock.now(), form: formOf(request) };
      const act = operation === 'AssumeRole' ? assumeRole : getSessionToken;
      return withRequestId(answerSession(request, act(sts, caller.principal), requestId), requestId);
    }
    throw new AwsError(
      400,
      'InvalidAction',
      `Could not find operation ${queryActionOf(request)} for version 2011-06-15`,
    );
  }
  const mwaaOperation = mwaaOperationOf(host.service, request);
  if (!mwaaOperation)
    throw new AwsError(404, 'UnknownOperationException', 'The simulator plays no such operation.');
  return withRequestId(await answerMwaa(mwaaOperation, { world, tokens, caller, request }), requestId);
}

const queryOperations = {
  sts: ['GetCallerIdentity', 'AssumeRole', 'GetSessionToken', 'AssumeRoleWithWebIdentity'],
  iam: ['ListAccountAliases'],
} as const;

/** The XML namespace of those services that speak the Query protocol. */
const namespaces: Record<AwsApiHost['service'], string | null> = {
  sts: stsNamespace,
  iam: iamNamespace,
  'airflow-api': null,
  'airflow-env': null,
};

function dialectOf({ service }: AwsApiHost, switches: Switches): SignatureDialect {
  if (service === 'iam') return iamDialect(switches);
  return service === 'sts' ? stsDialect(switches) : mwaaDialect;
}

function operationOf(host: AwsApiHost, request: SimulatorRequest): Operation {
  if (request.method === 'OPTIONS') return 'preflight';
  if (host.service === 'sts' || host.service === 'iam') {
    return queryOperations[host.service].find((name) => name === queryActionOf(request)) ?? 'unknown';
  }
  return mwaaOperationOf(host.service, request) ?? 'unknown';
}

function wordError(
  host: AwsApiHost,
  request: SimulatorRequest,
  error: AwsError,
  requestId: string,
): SimulatorResponse {
  const namespace = namespaces[host.service];
  if (namespace !== null)
    return withRequestId(queryErrorAnswer(request, error, requestId, namespace), requestId);
  // The service model spells this one member with a capital letter.
  const member = error.code === 'AccessDeniedException' ? 'Message' : 'message';
  const body = jsonAnswer(error.status, { [member]: error.message }, { 'x-amzn-errortype': error.code });
  return withRequestId(body, requestId);
}

function withRequestId(answered: SimulatorResponse, requestId: string): SimulatorResponse {
  return { ...answered, headers: { ...answered.headers, 'x-amzn-requestid': requestId } };
}

function apiHostOf({ host }: SimulatorRequest): AwsApiHost {
  const apiHost = awsApiHostOf(host);
  if (!apiHost) throw new Error(`${host} is not a host of the AWS API.`);
  return apiHost;
}
