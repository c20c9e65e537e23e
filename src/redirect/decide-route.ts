/** For so long, in ms, a private endpoint may take to answer before the route leads to the load balancer. */
export const PROBE_LIMIT_MS = 1500;

/** For so long, in ms, a decision holds. */
export const DECISION_LIFETIME_MS = 60_000;

/** What an automatic route decided, and when, in ms since the epoch. */
export interface RouteDecision {
  readonly way: 'direct' | 'redirect';
  readonly decidedAt: number;
}

/**
 * Decides an automatic route: direct where the private endpoint answered in time, whatever it answered.
 * `answeredWithinMs` is null where it did not answer.
 */
export function decide(observation: {
  readonly observedAt: number;
  readonly answeredWithinMs: number | null;
}): RouteDecision {
  const { observedAt, answeredWithinMs } = observation;
  const isReached = answeredWithinMs !== null && answeredWithinMs <= PROBE_LIMIT_MS;
  return { way: isReached ? 'direct' : 'redirect', decidedAt: observedAt };
}

/** Whether the decision still holds. One from the future does not: the clock was set back since. */
export function isFresh(decision: RouteDecision, now: number): boolean {
  const age = now - decision.decidedAt;
  return age >= 0 && age < DECISION_LIFETIME_MS;
}

/** A page load that is on its way to a private endpoint. */
export interface PendingRequest {
  readonly method: string;
  /** Whether response headers arrived. */
  readonly hasHeaders: boolean;
  /** In ms since the epoch. */
  readonly startedAt: number;
  /** Whether this page load was moved before. */
  readonly alreadyMoved: boolean;
  readonly isSignInUrl: boolean;
}

/** `with-fresh-token`: the sign-in URL must be built anew, since its token may be spent or expired. */
export type MayMove = 'no' | 'yes' | 'with-fresh-token';

/**
 * Whether a page load without an answer may be moved to the load balancer instead of waiting for Chrome's own
 * limit. Once, and never a request that would be repeated with its body: a POST may have been acted upon.
 */
export function mayMoveRequest(request: PendingRequest, now: number): MayMove {
  const { method, hasHeaders, startedAt, alreadyMoved, isSignInUrl } = request;
  if (method !== 'GET' || hasHeaders || alreadyMoved) return 'no';
  if (now - startedAt < PROBE_LIMIT_MS) return 'no';
  return isSignInUrl ? 'with-fresh-token' : 'yes';
}
