import { matchPattern } from '../hosts/match-pattern';
import { missingPatterns } from '../hosts/missing-patterns';
import type { InertReason } from './plan-redirect-rules';
import type { RedirectReport } from './redirect-report';
import type { Route } from './route';
import type { StoredDecision } from './route-decisions';

/** Why a route that should redirect does not. */
export type BrokenReason = InertReason | 'rejected' | 'no-access';

/** How a route stands at present. */
export type RouteStanding =
  /** Nothing is redirected, as the user wants it. */
  | { readonly kind: 'off' }
  | { readonly kind: 'paused'; readonly until: number }
  | { readonly kind: 'broken'; readonly reason: BrokenReason }
  | { readonly kind: 'redirected' }
  /** An automatic route that decided so. */
  | { readonly kind: 'direct' }
  /** An automatic route that decided nothing yet. */
  | { readonly kind: 'undecided' };

/** What tells how a route stands. */
export interface RouteFacts {
  readonly host: string | null;
  readonly route: Route | undefined;
  readonly decision: StoredDecision | undefined;
  /** Why it had no rule when the rules were applied last. */
  readonly reported: RedirectReport['inert'][number]['reason'] | undefined;
  /** The match patterns that the user has granted. */
  readonly granted: readonly string[];
}

/**
 * Tells how a route stands at `now` (ms since the epoch). What the route itself says counts before the report,
 * which may be older: only what takes all routes together, or Chrome, to know is taken from there.
 */
export function routeStanding(facts: RouteFacts, now: number): RouteStanding {
  const { host, route, decision, reported, granted } = facts;
  if (route === undefined || route.mode === 'direct') return { kind: 'off' };
  if (host === null) return broken('no-host');
  if (route.target === null) return broken('no-target');
  if (route.proof.kind === 'none') return broken('unproven');
  if (route.pausedUntil !== null && route.pausedUntil > now)
    return { kind: 'paused', until: route.pausedUntil };
  if (missingPatterns(granted, [matchPattern(host)]).length > 0) return broken('no-access');
  if (reported === 'loop' || reported === 'conflict' || reported === 'rejected') return broken(reported);
  if (route.mode === 'redirect') return { kind: 'redirected' };
  if (decision === undefined) return { kind: 'undecided' };
  return { kind: decision.way === 'redirect' ? 'redirected' : 'direct' };
}

/** The match patterns that a route still lacks: of the private host, and of its target. */
export function missingForRoute(
  host: string | null,
  targetHost: string | null,
  granted: readonly string[],
): string[] {
  const hosts = [host, targetHost].filter((name) => name !== null);
  return missingPatterns(granted, [...new Set(hosts)].map(matchPattern));
}

function broken(reason: BrokenReason): RouteStanding {
  return { kind: 'broken', reason };
}
