import type { RequestObservation } from '../../../src/browser/requests';
import type { Environment } from '../../../src/environments/environment';
import type { RedirectRule } from '../../../src/redirect/redirect-rule';
import type { Route } from '../../../src/redirect/route';
import { routeDecisionsItem, type StoredDecision } from '../../../src/redirect/route-decisions';
import { routesItem } from '../../../src/redirect/routes';
import { fakeRedirectRules } from '../fake-redirect-rules';
import { environmentOf } from '../given';

export const NOW = Date.UTC(2026, 10, 22, 12);
export const ALB = 'alb.example.com';

let made = 0;

/** An environment that no other test has: what is under way in memory outlives a test. */
export function newEnvironment(change: Partial<Environment> = {}): Environment {
  made += 1;
  const name = `env-${made}`;
  return environmentOf({ name, host: `${name}-vpce.c1.airflow.eu-west-1.on.aws`, ...change });
}

/** The web server host of an environment that has one. */
export function hostOf({ host }: Environment): string {
  if (host === null) throw new Error('The environment has no host.');
  return host;
}

/** Keeps the route of an environment, beside those of others. */
export async function givenRoute({ id }: Environment, route: Route): Promise<void> {
  await routesItem.update((routes) => ({ ...routes, [id]: route }));
}

/** Keeps what an automatic route decided. */
export async function givenDecision(
  { id }: Environment,
  way: StoredDecision['way'],
  change: Partial<StoredDecision> = {},
): Promise<void> {
  const decision = { way, decidedAt: NOW, isOverridden: false, ...change };
  await routeDecisionsItem.update((decisions) => ({ ...decisions, [id]: decision }));
}

/** Which host each rule in force leads to, by its id. */
export async function rulesInForce(): Promise<Record<number, string>> {
  const rules = (await fakeRedirectRules.getDynamicRules()) as RedirectRule[];
  return Object.fromEntries(rules.map(({ id, action }) => [id, action.redirect.transform.host]));
}

/** A page that a tab loads. */
export function pageLoad(url: string, change: Partial<RequestObservation> = {}): RequestObservation {
  return {
    phase: 'started',
    requestId: crypto.randomUUID(),
    tabId: 1,
    isPage: true,
    method: 'GET',
    url,
    status: 0,
    redirectUrl: null,
    error: null,
    headers: [],
    ...change,
  };
}
