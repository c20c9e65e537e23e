import { portOfTarget, type RouteTarget } from './route';

/** From each host that is redirected, the host that a redirect rule would match next. */
export type NextHosts = ReadonlyMap<string, string>;

/**
 * The hosts that lead on to one another. A target at another port than 443 ends there, since redirect rules
 * match the default port only. Of two redirections of one host the first counts.
 */
export function nextHostsOf(
  redirections: readonly { readonly host: string; readonly target: RouteTarget }[],
): NextHosts {
  const next = new Map<string, string>();
  for (const { host, target } of redirections) {
    if (portOfTarget(target) === 443 && !next.has(host)) next.set(host, target.host);
  }
  return next;
}

/** The hosts that a request to this host goes through afterwards, each once, until it stays or repeats. */
function followHosts(start: string, next: NextHosts): string[] {
  const passed = new Set<string>();
  for (let host = next.get(start); host !== undefined && !passed.has(host); host = next.get(host)) {
    passed.add(host);
  }
  return [...passed];
}

/** Whether a request to this host would come back to it. */
export function isLoop(start: string, next: NextHosts): boolean {
  return followHosts(start, next).includes(start);
}
