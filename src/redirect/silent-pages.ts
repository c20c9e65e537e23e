import { isSignInPage } from '../airflow/sign-in-path';
import type { RequestObservation } from '../browser/requests';
import { leadTab } from '../browser/tabs';
import { type Environment, environmentsItem } from '../environments/environment';
import { reconcileRedirectRules } from './apply-redirect-rules';
import { mayMoveRequest, PROBE_LIMIT_MS } from './decide-route';
import { decideRoute, keepDecision } from './decide-routes';
import { redirectUrl } from './preview-redirect';
import type { RouteTarget } from './route';
import { routeDecisionsItem } from './route-decisions';
import { routesItem } from './routes';

/** Page loads of private endpoints that have no answer yet, by request id. */
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/**
 * Watches the page loads of automatic routes. One that has no answer after 1.5 s is moved to the load balancer,
 * once, instead of waiting for Chrome's own limit (134 s for a network that drops, 30 s for one that stays
 * silent). A sign-in URL is not moved with its token: `signInAfresh` gets a fresh one. A POST is never repeated.
 */
export async function watchSilentPages(
  observation: RequestObservation,
  signInAfresh: (tabId: number, environment: Environment) => Promise<void>,
): Promise<void> {
  const { phase, requestId, isPage, method, tabId } = observation;
  if (phase !== 'started') return stopWaiting(requestId);
  if (!isPage || method !== 'GET') return;
  const url = new URL(observation.url);
  const automatic = await findAutomaticRoute(url);
  if (automatic === null) return;
  const { environment, target } = automatic;
  // Asked ahead of the next page; this one has its own clock.
  decideRoute(environment, Date.now()).catch(() => undefined);
  const startedAt = Date.now();
  stopWaiting(requestId);
  const timer = setTimeout(async () => {
    waiting.delete(requestId);
    const pending = {
      method,
      hasHeaders: false,
      startedAt,
      alreadyMoved: false,
      isSignInUrl: isSignInPage(url),
    };
    const mayMove = mayMoveRequest(pending, startedAt + PROBE_LIMIT_MS);
    if (mayMove === 'no' || (await isDirectByHand(environment.id))) return;
    await keepDecision(environment.id, 'redirect', Date.now());
    await reconcileRedirectRules();
    if (mayMove === 'with-fresh-token') await signInAfresh(tabId, environment);
    else await leadTab(tabId, redirectUrl(url, target));
  }, PROBE_LIMIT_MS);
  waiting.set(requestId, timer);
}

function stopWaiting(requestId: string): void {
  clearTimeout(waiting.get(requestId));
  waiting.delete(requestId);
}

async function findAutomaticRoute(
  url: URL,
): Promise<{ environment: Environment; target: RouteTarget } | null> {
  const [environments, routes] = await Promise.all([environmentsItem.read(), routesItem.read()]);
  const environment = environments.find(({ host }) => host === url.host);
  const route = environment === undefined ? undefined : routes[environment.id];
  if (environment === undefined || route?.mode !== 'automatic' || route.target === null) return null;
  const isPaused = route.pausedUntil !== null && route.pausedUntil > Date.now();
  return isPaused || route.proof.kind === 'none' ? null : { environment, target: route.target };
}

async function isDirectByHand(environmentId: string): Promise<boolean> {
  const { [environmentId]: decision } = await routeDecisionsItem.read();
  return decision?.isOverridden === true && decision.way === 'direct';
}
