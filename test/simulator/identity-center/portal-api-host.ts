import { jsonAnswer } from '../answers';
import type { Clock } from '../clock';
import type { Operation } from '../operation';
import type { SimulatorRequest, SimulatorResponse, VirtualHost } from '../virtual-host';
import type { World } from '../world';
import { type Directory, issueCredentials } from './directory';
import type { PortalSessions } from './portal-sessions';

const OPERATIONS: Record<string, Operation> = {
  'GET /assignment/accounts': 'ListAccounts',
  'GET /assignment/roles': 'ListAccountRoles',
  'GET /federation/credentials': 'GetRoleCredentials',
  'POST /logout': 'Logout',
};

export interface PortalApiOrder {
  directory: Directory;
  sessions: PortalSessions;
  world: World;
  clock: Clock;
}

/** What the access portal itself asks: https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/ */
export function createPortalApiHost(order: PortalApiOrder): VirtualHost {
  return {
    name: 'IAM Identity Center portal',
    hostPatterns: ['portal.sso.*.amazonaws.com'],
    serves: (host) => host === `portal.sso.${order.directory.region}.amazonaws.com`,
    operationOf: ({ method, path }) => OPERATIONS[`${method} ${path}`] ?? 'unknown',
    refuse: (_request, { status, errorType, message }) => refusal(status, errorType, message),
    answer: (request) => answer(order, request),
  };
}

function answer(order: PortalApiOrder, request: SimulatorRequest): SimulatorResponse {
  const { directory, sessions } = order;
  const token = request.headers['x-amz-sso_bearer_token'] ?? '';
  if (!sessions.isValid(token)) {
    return refusal(401, 'UnauthorizedException', 'Session token not found or invalid');
  }
  switch (OPERATIONS[`${request.method} ${request.path}`]) {
    case 'ListAccounts': {
      const accounts = new Map(
        directory.assignments.map(({ accountId, accountName }) => [
          accountId,
          { accountId, accountName, emailAddress: `${accountName}@example.com` },
        ]),
      );
      return listed(directory, request, 'accountList', [...accounts.values()]);
    }
    case 'ListAccountRoles': {
      const accountId = request.query.get('account_id') ?? '';
      const roles = directory.assignments
        .filter((one) => one.accountId === accountId)
        .map(({ roleName }) => ({ roleName, accountId }));
      if (roles.length === 0) return refusal(403, 'ForbiddenException', 'No access');
      return listed(directory, request, 'roleList', roles);
    }
    case 'GetRoleCredentials':
      return roleCredentials(order, request);
    case 'Logout':
      sessions.end(token);
      return { status: 200, headers: {}, body: '' };
    default:
      return refusal(404, 'ResourceNotFoundException', 'No such operation');
  }
}

function roleCredentials({ directory, world, clock }: PortalApiOrder, { query }: SimulatorRequest) {
  const assignment = directory.assignments.find(
    ({ accountId, roleName }) => accountId === query.get('account_id') && roleName === query.get('role_name'),
  );
  if (assignment === undefined) return refusal(403, 'ForbiddenException', 'No access');
  const { credentials } = issueCredentials(world, directory, assignment, clock.now());
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = credentials;
  return jsonAnswer(200, {
    roleCredentials: { accessKeyId, secretAccessKey, sessionToken, expiration: expiresAt },
  });
}

function listed(
  { pageSize }: Directory,
  { query }: SimulatorRequest,
  name: string,
  all: readonly unknown[],
): SimulatorResponse {
  const size = Math.min(pageSize, Number(query.get('max_result') ?? pageSize));
  const from = Number(query.get('next_token') ?? 0);
  const next = from + size < all.length ? { nextToken: String(from + size) } : {};
  return jsonAnswer(200, { ...next, [name]: all.slice(from, from + size) });
}

function refusal(status: number, errorType: string, message: string): SimulatorResponse {
  return jsonAnswer(status, { message, __type: errorType }, { 'x-amzn-errortype': errorType });
}
