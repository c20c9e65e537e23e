import type { Environment } from '../../environments/environment';
import type { Route } from '../route';

/**
 * The hosts that proxy files cover: those of private web servers, those with a route that is not direct
 * (an environment of the console method does not tell that it is private), and the one they are made for.
 */
export function privateHosts(
  environments: readonly Pick<Environment, 'id' | 'host' | 'accessMode'>[],
  routes: Readonly<Record<string, Route>>,
  ownHost: string,
): string[] {
  const hosts = environments.flatMap(({ id, host, accessMode }) => {
    const isRouted = (routes[id]?.mode ?? 'direct') !== 'direct';
    return host !== null && (accessMode === 'PRIVATE_ONLY' || isRouted) ? [host] : [];
  });
  return [...new Set([...hosts, ownHost])].sort();
}
