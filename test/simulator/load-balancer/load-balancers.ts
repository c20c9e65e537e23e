import { answerAirflow, operationOfWebServer, type WebServerOrder } from '../airflow/web-server';
import { type CertificateAuthority, createCertificateAuthority } from '../tls/certificate-authority';
import {
  closedConnection,
  type SimulatorRequest,
  type SimulatorResponse,
  type VirtualHost,
} from '../virtual-host';
import { type Environment, findEnvironment, type LoadBalancer, type World } from '../world';
import { answerIdentityProvider, isIdentityProvider } from './identity-provider';
import { loadBalancerError } from './load-balancer-error';
import { answerAuthentication, isOwnPath } from './oidc-listener';

/** The load balancers of the world, and the identity provider that some of them ask. */
export function createLoadBalancers(order: WebServerOrder): VirtualHost {
  const { world } = order;
  return {
    name: 'load balancers',
    hostPatterns: ['*.example.com', '*.elb.amazonaws.com', '*.example.net'],
    serves: (host) => isIdentityProvider(host) || balancerOf(world, host) !== undefined,
    operationOf: (request) => {
      if (isIdentityProvider(request.host) || isOwnPath(request)) return 'identity-provider';
      return operationOfWebServer(request);
    },
    refuse: (_request, { status, message }) => loadBalancerError(status, message),
    answer: (request) => {
      if (isIdentityProvider(request.host)) return answerIdentityProvider(request);
      const balancer = balancerOf(world, request.host);
      const port = portOf(request.authority);
      const listener = balancer?.listeners.find((candidate) => candidate.port === port);
      if (!balancer || !listener) return closedConnection;
      return answerListener(order, request, balancer, findEnvironment(world, listener.environment));
    },
  };
}

/** The authority, but for hosts whose certificate is to be one that nobody trusts. */
export function wrongCertificates(world: World, authority: CertificateAuthority): CertificateAuthority {
  const stranger = createCertificateAuthority();
  return {
    ...authority,
    secureContextFor: (host) => {
      const isSelfSigned = balancerOf(world, host)?.certificate === 'self-signed';
      return (isSelfSigned ? stranger : authority).secureContextFor(host);
    },
  };
}

async function answerListener(
  order: WebServerOrder,
  request: SimulatorRequest,
  balancer: LoadBalancer,
  environment: Environment,
): Promise<SimulatorResponse> {
  const ownAnswer =
    balancer.authentication === 'oidc' ? await answerAuthentication(order, request, environment) : null;
  if (ownAnswer !== null) return ownAnswer;
  const { status, webServerHost } = environment;
  if (webServerHost === null || status === 'UNAVAILABLE' || status === 'DELETING')
    return loadBalancerError(502);
  // Sessions belong to the web server; the browser's own host is in the authority.
  const call = { ...order, environment, request: { ...request, host: webServerHost } };
  return leadingToBaseUrl(order, request, environment, await answerAirflow(call));
}

/**
 * Airflow knows itself by its base URL, which MWAA sets to the web server host: its redirections lead there, whatever
 * host was asked.
 */
function leadingToBaseUrl(
  { switches }: WebServerOrder,
  request: SimulatorRequest,
  { airflowVersion, webServerHost }: Environment,
  answer: SimulatorResponse,
): SimulatorResponse {
  const location = answer.headers['location'];
  const isAirflow3 = airflowVersion.startsWith('3.');
  const usesBaseUrl = isAirflow3
    ? request.path === '/api/v2/auth/login'
    : switches.redirectsBehindLoadBalancer === 'base-url';
  if (typeof location !== 'string' || !usesBaseUrl) return answer;
  const { pathname, search } = new URL(location, `https://${webServerHost}`);
  return {
    ...answer,
    headers: { ...answer.headers, location: `https://${webServerHost}${pathname}${search}` },
  };
}

function balancerOf(world: World, host: string): LoadBalancer | undefined {
  return world.loadBalancers.find((balancer) => balancer.host === host);
}

function portOf(authority: string): number {
  return Number(/:(\d+)$/.exec(authority)?.[1] ?? 443);
}
