import * as v from 'valibot';
import { isHostName } from '../airflow/web-url';
import { isLoop, nextHostsOf } from './follow-hosts';
import { buildRedirectRule, type RedirectRule } from './redirect-rule';
import { type Route, type RouteTarget, routeTargetSchema } from './route';

/** One environment as the plan sees it. */
export interface RedirectInput {
  readonly environmentId: string;
  readonly host: string | null;
  readonly route: Route;
  /** What an automatic route decided last; null where nothing was decided yet, which means direct. */
  readonly decision: 'direct' | 'redirect' | null;
}

/**
 * Why a route that should redirect has no rule. `conflict`: another environment with a lower rule id has the
 * same web server host or the same rule id; Chrome would refuse the update, or pick one of two rules.
 * `unproven`: a link may carry a web login token, which goes to no host that was not tested or confirmed.
 */
export type InertReason = 'no-host' | 'no-target' | 'unproven' | 'paused' | 'loop' | 'conflict';

export interface RedirectPlan {
  /** In the order of their ids, whatever the order of the input. */
  readonly rules: readonly RedirectRule[];
  readonly inert: readonly { readonly environmentId: string; readonly reason: InertReason }[];
}

interface Redirection {
  readonly environmentId: string;
  readonly id: number;
  readonly host: string;
  readonly target: RouteTarget;
}

/**
 * Plans the redirect rules. Total: what is not valid becomes inert and leaves the others alone, since Chrome
 * refuses the whole update for one bad rule, and accepts nonsense in a host without a word.
 *
 * @param now in ms since the epoch
 */
export function planRedirectRules(inputs: readonly RedirectInput[], now: number): RedirectPlan {
  const inert: { environmentId: string; reason: InertReason }[] = [];
  const redirections: Redirection[] = [];
  const [hosts, ids] = [new Set<string>(), new Set<number>()];

  for (const input of inputs.filter(isRedirecting).sort(byRuleId)) {
    const reading = readRedirection(input, now);
    if (typeof reading === 'string') inert.push({ environmentId: input.environmentId, reason: reading });
    else if (hosts.has(reading.host) || ids.has(reading.id) || !isRuleId(reading.id))
      inert.push({ environmentId: input.environmentId, reason: 'conflict' });
    else {
      hosts.add(reading.host);
      ids.add(reading.id);
      redirections.push(reading);
    }
  }

  const next = nextHostsOf(redirections);
  const looping = redirections.filter(({ host }) => isLoop(host, next));
  inert.push(...looping.map(({ environmentId }) => ({ environmentId, reason: 'loop' as const })));
  return {
    rules: redirections
      .filter((redirection) => !looping.includes(redirection))
      .map(({ id, host, target }) => buildRedirectRule(id, host, target)),
    inert,
  };
}

function isRedirecting({ route, decision }: RedirectInput): boolean {
  return route.mode === 'redirect' || (route.mode === 'automatic' && decision === 'redirect');
}

function readRedirection(input: RedirectInput, now: number): Redirection | InertReason {
  const { environmentId, host, route } = input;
  if (host === null || !isHostName(host)) return 'no-host';
  if (!v.is(routeTargetSchema, route.target)) return 'no-target';
  if (route.proof.kind === 'none') return 'unproven';
  if (route.pausedUntil !== null && route.pausedUntil > now) return 'paused';
  return { environmentId, id: route.ruleId, host, target: route.target };
}

/** Chrome keeps rule ids as positive 32-bit integers. */
function isRuleId(id: number): boolean {
  return Number.isInteger(id) && id >= 1 && id < 2 ** 31;
}

/** What is no rule id comes last: a NaN among the numbers would leave the others in no order. */
function byRuleId(one: RedirectInput, other: RedirectInput): number {
  const [first, second] = [one, other].map(({ route }) => (isRuleId(route.ruleId) ? route.ruleId : 2 ** 31));
  return (first ?? 0) - (second ?? 0) || (one.environmentId < other.environmentId ? -1 : 1);
}
