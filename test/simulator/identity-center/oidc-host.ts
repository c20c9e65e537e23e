import { jsonAnswer, redirectAnswer } from '../answers';
import type { Operation } from '../operation';
import type { SimulatorRequest, SimulatorResponse, VirtualHost } from '../virtual-host';
import { type Body, clientOf, type OidcOrder, refusal } from './oidc-request';
import { type Client, secret } from './portal-sessions';
import { createToken } from './token-endpoint';

const oidcHost = /^oidc\.([a-z0-9-]+)\.amazonaws\.com$/;

const OPERATIONS: Record<string, Operation> = {
  'POST /client/register': 'RegisterClient',
  'POST /device_authorization': 'StartDeviceAuthorization',
  'POST /token': 'CreateToken',
  'GET /authorize': 'authorize',
};

/** The OIDC endpoint of IAM Identity Center: https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/ */
export function createOidcHost(order: OidcOrder): VirtualHost {
  return {
    name: 'IAM Identity Center OIDC',
    hostPatterns: ['oidc.*.amazonaws.com'],
    serves: (host) => oidcHost.test(host),
    operationOf: ({ method, path }) => OPERATIONS[`${method} ${path}`] ?? 'unknown',
    refuse: (_request, { status, errorType, message }) =>
      jsonAnswer(
        status,
        { error: snakeCase(errorType), error_description: message },
        { 'x-amzn-errortype': errorType },
      ),
    answer: (request) => {
      if (OPERATIONS[`${request.method} ${request.path}`] === 'authorize') return authorize(order, request);
      const body = readJson(request);
      if (body === null) return refusal(400, 'invalid_request', 'The body is no JSON.');
      switch (request.path) {
        case '/client/register':
          return registerClient(order, request, body);
        case '/device_authorization':
          return startDevice(order, body);
        case '/token':
          return createToken(order, body);
        default:
          return refusal(404, 'UnknownOperationException', 'No such operation.');
      }
    },
  };
}

function registerClient(
  { directory, sessions, clock }: OidcOrder,
  { host }: SimulatorRequest,
  body: Body,
): SimulatorResponse {
  const { clientName, clientType, scopes = [], grantTypes = [], redirectUris = [], issuerUrl } = body;
  const isElsewhere = oidcHost.exec(host)?.[1] !== directory.region;
  if (typeof clientName !== 'string' || clientType !== 'public') {
    return refusal(400, 'invalid_client_metadata', 'Client name and type are required.');
  }
  const uris = redirectUris as string[];
  if (uris.some((uri) => uri !== 'http://127.0.0.1/oauth/callback')) {
    return refusal(400, 'invalid_redirect_uri', 'Only loopback without a port is accepted.');
  }
  if (issuerUrl !== undefined && (isElsewhere || issuerUrl !== directory.startUrl)) {
    return refusal(400, 'invalid_request', 'Invalid issuer URL.');
  }
  const client: Client = {
    clientId: secret(16),
    clientSecret: `eyJ${secret(120)}`,
    redirectUris: uris,
    grantTypes: grantTypes as string[],
    scopes: scopes as string[],
  };
  sessions.clients.set(client.clientId, client);
  const issuedAt = Math.floor(clock.now() / 1000);
  return jsonAnswer(200, {
    clientId: client.clientId,
    clientSecret: client.clientSecret,
    clientIdIssuedAt: issuedAt,
    clientSecretExpiresAt: issuedAt + 90 * 86_400,
  });
}

function authorize(
  { directory, sessions, clock }: OidcOrder,
  { query }: SimulatorRequest,
): SimulatorResponse {
  const client = sessions.clients.get(query.get('client_id') ?? '');
  const redirectUri = query.get('redirect_uri') ?? '';
  const isRegistered = client?.redirectUris.includes(
    redirectUri.replace(/^(http:\/\/127\.0\.0\.1):\d+/, '$1'),
  );
  const isWellFormed =
    query.get('response_type') === 'code' &&
    query.get('code_challenge_method') === 'S256' &&
    query.get('scopes') === 'sso:account:access' &&
    (query.get('state') ?? '') !== '' &&
    (query.get('code_challenge') ?? '').length === 43;
  if (client === undefined || isRegistered !== true || !isWellFormed) {
    return refusal(400, 'invalid_request', 'The request is not well formed.');
  }
  const code = secret();
  sessions.pending.set(code, {
    client,
    challenge: query.get('code_challenge'),
    redirectUri,
    userCode: null,
    endsAt: clock.now() + 600_000,
    decision: 'none',
    isUsed: false,
    askedAt: 0,
    intervalMs: 0,
  });
  const state = directory.wrongState ?? query.get('state') ?? '';
  const page = new URLSearchParams({ code, state, redirect_uri: redirectUri });
  return redirectAnswer(302, `https://device.sso.${directory.region}.amazonaws.com/authorize?${page}`);
}

function startDevice({ directory, sessions, clock }: OidcOrder, body: Body): SimulatorResponse {
  const client = clientOf(sessions, body);
  if (client === null) return refusal(401, 'invalid_client', 'Invalid client.');
  if (body['startUrl'] !== directory.startUrl) return refusal(400, 'invalid_request', 'Invalid start URL.');
  const deviceCode = secret();
  const letters = secret(12)
    .replace(/[^A-Za-z]/g, 'X')
    .toUpperCase();
  const userCode = `${letters.slice(0, 4)}-${letters.slice(4, 8)}`;
  sessions.pending.set(deviceCode, {
    client,
    challenge: null,
    redirectUri: null,
    userCode,
    endsAt: clock.now() + directory.deviceCodeLasts * 1000,
    decision: 'none',
    isUsed: false,
    askedAt: 0,
    intervalMs: directory.deviceInterval * 1000,
  });
  const verificationUri = `https://device.sso.${directory.region}.amazonaws.com/`;
  return jsonAnswer(200, {
    deviceCode,
    userCode,
    verificationUri,
    verificationUriComplete: `${verificationUri}?user_code=${userCode}`,
    expiresIn: directory.deviceCodeLasts,
    interval: directory.deviceInterval,
  });
}

/** `TooManyRequestsException` as OAuth words it. */
function snakeCase(errorType: string): string {
  return errorType.endsWith('Exception') ? errorType : errorType.toLowerCase();
}

function readJson({ body }: SimulatorRequest): Body | null {
  try {
    return JSON.parse(body.toString()) as Body;
  } catch {
    return null;
  }
}
