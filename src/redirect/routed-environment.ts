import type { Environment } from '../environments/environment';
import type { RoutedEnvironment, RouteNeighbour } from './judge-route';
import type { Route } from './route';
import { directRoute } from './routes';

/** An environment as its route is judged. */
export function routedEnvironment({ id, host, signInMethod, entryUrl }: Environment): RoutedEnvironment {
  return { id, host, signInMethod, entryUrl: entryUrl?.template ?? null };
}

/** The other environments of the list with their routes, which the route of this one may meet. */
export function neighboursOf(
  environmentId: string,
  environments: readonly Environment[],
  routes: Readonly<Record<string, Route>>,
): RouteNeighbour[] {
  return environments
    .filter(({ id }) => id !== environmentId)
    .map(({ id, host }) => ({ id, host, route: routes[id] ?? directRoute(1) }));
}
