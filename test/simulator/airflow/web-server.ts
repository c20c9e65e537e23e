import type { WebLoginTokens } from '../aws/web-login-tokens';
import type { Clock } from '../clock';
import { loadBalancerError } from '../load-balancer/load-balancer-error';
import type { Operation } from '../operation';
import type { Switches } from '../switches';
import {
  closedConnection,
  type SimulatorRequest,
  type SimulatorResponse,
  type VirtualHost,
} from '../virtual-host';
import { webServerHostPatterns } from '../web-server-host';
import { type Environment, environmentOfHost, type World } from '../world';
import { answerAirflow2 } from './airflow-2';
import { answerAirflow3 } from './airflow-3';
import type { WebSessions } from './web-sessions';

export interface WebServerOrder {
  world: World;
  clock: Clock;
  switches: Switches;
  tokens: WebLoginTokens;
  sessions: WebSessions;
}

/** A request to the web server of one environment. */
export interface WebServerCall extends WebServerOrder {
  environment: Environment;
  request: SimulatorRequest;
}

/** The MWAA web servers of every environment in the world. */
export function createWebServers(order: WebServerOrder): VirtualHost {
  const { world, switches } = order;
  return {
    name: 'MWAA web servers',
    hostPatterns: webServerHostPatterns,
    serves: (host) => environmentOfHost(world, host) !== undefined,
    accepts: (host) => {
      const environment = environmentOfHost(world, host);
      return environment !== undefined && isReachable(environment, switches);
    },
    operationOf: operationOfWebServer,
    refuse: (_request, { status, message }) => loadBalancerError(status, message),
    answer: (request) => {
      const environment = environmentOfHost(world, request.host);
      if (!environment || !isReachable(environment, switches)) return closedConnection;
      if (environment.status === 'UNAVAILABLE' || environment.status === 'DELETING') {
        return loadBalancerError(502, 'Bad Gateway');
      }
      return answerAirflow({ ...order, environment, request });
    },
  };
}

/** What the Airflow behind a web server answers. */
export function answerAirflow(call: WebServerCall): Promise<SimulatorResponse> {
  return call.environment.airflowVersion.startsWith('3.') ? answerAirflow3(call) : answerAirflow2(call);
}

function isReachable({ status, accessMode }: Environment, switches: Switches): boolean {
  if (status === 'CREATING' || status === 'CREATE_FAILED' || status === 'PENDING' || status === 'DELETED')
    return false;
  return accessMode !== 'PRIVATE_ONLY' || switches.privateHostsReachable === 'reachable';
}

/** What a request to a web server is for. */
export function operationOfWebServer({ method, path }: SimulatorRequest): Operation {
  if (/^\/(pluginsv2\/)?aws_mwaa\/aws-console-sso$/.test(path)) return 'sign-in-page';
  if (/^\/(pluginsv2\/)?aws_mwaa\/login$/.test(path) && method === 'POST') return 'login';
  if (path === '/health' || path === '/api/v1/health' || path === '/api/v2/monitor/health') return 'health';
  return path === '/ui/config' ? 'ui-config' : 'page';
}
