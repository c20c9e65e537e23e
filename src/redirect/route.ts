import * as v from 'valibot';
import { isHostName } from '../airflow/web-url';

/** The port that a https URL means when it names none. */
const HTTPS_PORT = 443;

const MAX_PORT = 65_535;

/** Where a route leads: the host name of a load balancer or custom domain, and its port; null means 443. */
export const routeTargetSchema = v.object({
  host: v.pipe(v.string(), v.check(isHostName, 'Not a full host name in lower case.')),
  port: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PORT))),
});

/**
 * Why a target may be given a web login token: a test saw Airflow or a load balancer there, or the user
 * confirmed the host by name. Without a proof it gets none. `at` is in ms since the epoch.
 */
export const targetProofSchema = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.picklist(['airflow', 'load-balancer', 'confirmed']), at: v.number() }),
]);

/** How the browser reaches the web server of one environment. */
export const routeSchema = v.object({
  mode: v.picklist(['direct', 'redirect', 'automatic']),
  target: v.nullable(routeTargetSchema),
  proof: targetProofSchema,
  /** The id of its redirect rule: a positive integer that is assigned once and never changes. */
  ruleId: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /**
   * Whether Chrome does not trust the target's certificate, by the last test that could tell; null where none
   * could. Unless it is known to be in order, the user decides about it before a token is fetched.
   */
  hasUntrustedCertificate: v.optional(v.nullable(v.boolean()), null),
  /** No redirection before this time, in ms since the epoch. */
  pausedUntil: v.nullable(v.number()),
});

export type RouteTarget = v.InferOutput<typeof routeTargetSchema>;
export type TargetProof = v.InferOutput<typeof targetProofSchema>;
export type Route = v.InferOutput<typeof routeSchema>;
export type RouteMode = Route['mode'];

/** Whether the text can be the port of a target: a whole number from 1 to 65535. */
export function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_PORT;
}

/** The port that requests to the target go to. */
export function portOfTarget(target: RouteTarget): number {
  return target.port ?? HTTPS_PORT;
}

/** The target as it is written in a URL: `HOST` or `HOST:PORT`. */
export function formatTarget(target: RouteTarget): string {
  return portOfTarget(target) === HTTPS_PORT ? target.host : `${target.host}:${target.port}`;
}

/** Whether two targets are the same host and port. */
export function isTarget(one: RouteTarget | null, other: RouteTarget): boolean {
  return one !== null && formatTarget(one) === formatTarget(other);
}

/** The lowest rule id that none of these routes has. */
export function nextRuleId(routes: readonly Pick<Route, 'ruleId'>[]): number {
  const taken = new Set(routes.map(({ ruleId }) => ruleId));
  let ruleId = 1;
  while (taken.has(ruleId)) ruleId += 1;
  return ruleId;
}
