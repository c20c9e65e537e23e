import type { Environment } from '../environments/environment';
import { decideRoute } from './decide-routes';
import { formatTarget, type Route } from './route';
import { routesItem } from './routes';

/** Where the browser is sent for an environment, now. */
export interface Way {
  /** `HOST`, or `HOST:PORT`. */
  readonly authority: string;
  /** The host of the authority, for host access. */
  readonly host: string;
  readonly isRedirected: boolean;
  /** Whether a web login token may be sent there. */
  readonly maySignIn: boolean;
  /**
   * Whether its start page has to answer before a token is fetched: Chrome may ask the user about the
   * certificate first, since no test has seen it in order.
   */
  readonly mustKnock: boolean;
}

/** The way to the web server host of an environment, by its route. An automatic route may take 1.5 s to decide. */
export async function findWay(environment: Environment, webServerHost: string, now: number): Promise<Way> {
  const { [environment.id]: route } = await routesItem.read();
  const target = route?.target ?? null;
  if (route === undefined || target === null || !(await isRedirecting(route, environment, now))) {
    return {
      authority: webServerHost,
      host: webServerHost,
      isRedirected: false,
      maySignIn: true,
      mustKnock: false,
    };
  }
  return {
    authority: formatTarget(target),
    host: target.host,
    isRedirected: true,
    maySignIn: route.proof.kind !== 'none',
    mustKnock: route.hasUntrustedCertificate !== false,
  };
}

async function isRedirecting(route: Route, environment: Environment, now: number): Promise<boolean> {
  if (route.mode === 'direct' || (route.pausedUntil !== null && route.pausedUntil > now)) return false;
  return route.mode === 'redirect' || (await decideRoute(environment, now)) === 'redirect';
}
