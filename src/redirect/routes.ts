import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';
import { nextRuleId, type Route, routeSchema } from './route';

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

/** The route of an environment that was never given one. */
export function directRoute(ruleId: number): Route {
  return {
    mode: 'direct',
    target: null,
    proof: { kind: 'none' },
    ruleId,
    hasUntrustedCertificate: false,
    pausedUntil: null,
  };
}
