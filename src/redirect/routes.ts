import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';
import { isTarget, nextRuleId, type Route, type RouteTarget, routeSchema } from './route';

/** Routes by environment id. An environment without one is reached directly. */
export const routesItem = storedItem<Record<string, Route>>({
  area: 'local',
  key: 'routes',
  schema: v.record(v.string(), routeSchema),
  fallback: {},
});

/** Changes the route of one environment, which keeps the id of its redirect rule. */
export async function changeRoute(
  environmentId: string,
  change: Partial<Omit<Route, 'ruleId'>>,
): Promise<void> {
  await routesItem.update((routes) => {
    const route = routes[environmentId] ?? directRoute(nextRuleId(Object.values(routes)));
    return { ...routes, [environmentId]: { ...route, ...change } };
  });
}

/**
 * Keeps what became known of a target, if it still is the one of the route: a target that was saved meanwhile
 * inherits nothing.
 */
export async function changeTarget(
  environmentId: string,
  target: RouteTarget,
  change: Partial<Pick<Route, 'proof' | 'hasUntrustedCertificate'>>,
): Promise<void> {
  await routesItem.update((routes) => {
    const { [environmentId]: route } = routes;
    if (route === undefined || !isTarget(route.target, target)) return routes;
    return { ...routes, [environmentId]: { ...route, ...change } };
  });
}

/** The route of an environment that was never given one. */
export function directRoute(ruleId: number): Route {
  return {
    mode: 'direct',
    target: null,
    proof: { kind: 'none' },
    ruleId,
    hasUntrustedCertificate: null,
    pausedUntil: null,
  };
}
