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

/** A page load that has no answer yet. It has a timer once its route is known to be automatic. */
interface Waiting {
  timer?: ReturnType<typeof setTimeout>;
}

/** Page loads that have no answer yet, by request id. */
const waiting = new Map<string, Waiting>();

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
  const startedAt = Date.now();
  stopWaiting(requestId);
  // Noted at once: the answer may be there before the route is read.
  const page: Waiting = {};
  waiting.set(requestId, page);
  const isWaiting = (): boolean => waiting.get(requestId) === page;
  const automatic = await findAutomaticRoute(url);
  if (!isWaiting()) return;
  if (automatic === null) return stopWaiting(requestId);
  const { environment, target } = automatic;
  // Asked ahead of the next page; this one has its own clock.
  decideRoute(environment, Date.now()).catch(() => undefined);
  page.timer = setTimeout(async () => {
    const pending = {
      method,
      hasHeaders: false,
      startedAt,
      alreadyMoved: false,
      isSignInUrl: isSignInPage(url),
    };
    const mayMove = mayMoveRequest(pending, startedAt + PROBE_LIMIT_MS);
    if (mayMove === 'no' || (await isDirectByHand(environment.id))) return stopWaiting(requestId);
    await keepDecision(environment.id, 'redirect', Date.now());
    await reconcileRedirectRules();
    if (!isWaiting()) return;
    stopWaiting(requestId);
    if (mayMove === 'with-fresh-token') await signInAfresh(tabId, environment);
    else await leadTab(tabId, redirectUrl(url, target));
  }, PROBE_LIMIT_MS);
}

function stopWaiting(requestId: string): void {
  clearTimeout(waiting.get(requestId)?.timer);
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
