import { parseEnvironmentArn } from '../airflow/environment-arn';
import { classifyWebServerHost } from '../airflow/web-server-host';
import { namesEnvironment } from './entry-url';
import { isLoop, nextHostsOf } from './follow-hosts';
import { portOfTarget, type Route, type RouteTarget } from './route';

/** The environment whose route is judged. */
export interface RoutedEnvironment {
  /** Its ARN. */
  readonly id: string;
  /** Its web server host; null where it is not known. */
  readonly host: string | null;
  readonly signInMethod: 'token' | 'console' | 'entry-url';
  /** The template, for the sign-in method entry URL. */
  readonly entryUrl?: string | null | undefined;
}

/** Another environment and its route. */
export interface RouteNeighbour {
  readonly id: string;
  readonly host: string | null;
  readonly route: Route;
}

/** Why a route is not saved. `environmentId` is the other environment that it meets. */
export type RouteRefusal =
  | { readonly kind: 'no-host' }
  | { readonly kind: 'no-target' }
  | { readonly kind: 'loop' }
  | { readonly kind: 'target-taken'; readonly environmentId: string };

/** What may go wrong with a route that is saved all the same. */
export type RouteWarning =
  /** Cookies ignore ports: signing in to one environment ends the session of the other. */
  | { readonly kind: 'shared-cookies'; readonly environmentId: string }
  /** A load balancer's own name: no public certificate can match it. */
  | { readonly kind: 'load-balancer-name' }
  /** A name of a VPC endpoint: its certificate is for the web server host. */
  | { readonly kind: 'vpc-endpoint-name' }
  /** The target is redirected in its turn. */
  | { readonly kind: 'chain'; readonly environmentId: string }
  /** The target is a web server host, perhaps of another environment; null where that is not known. */
  | { readonly kind: 'web-server-host'; readonly environmentId: string | null };

export interface RouteJudgement {
  readonly refusals: readonly RouteRefusal[];
  readonly warnings: readonly RouteWarning[];
}

/**
 * Judges a route before it is saved. A direct route is always good. Pauses count for nothing here: they end.
 *
 * ACM issues no public certificate for the names of load balancers, which are not the customer's domain
 * (https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html).
 */
export function judgeRoute(
  { environment, route }: { readonly environment: RoutedEnvironment; readonly route: Route },
  others: readonly RouteNeighbour[],
): RouteJudgement {
  if (route.mode === 'direct') return { refusals: [], warnings: [] };
  const { host } = environment;
  const { target } = route;
  const refusals: RouteRefusal[] = [];
  if (host === null) refusals.push({ kind: 'no-host' });
  if (target === null) refusals.push({ kind: 'no-target' });
  if (host === null || target === null) return { refusals, warnings: [] };

  const neighbours = others.filter(({ id }) => id !== environment.id);
  const redirected = redirectionsOf(neighbours);
  if (isLoop(host, nextHostsOf([{ host, target }, ...redirected]))) refusals.push({ kind: 'loop' });
  const sameHost = redirected.filter((other) => other.target.host === target.host);
  const isToldApart = isEntryUrlOf(environment);
  for (const { id } of sameHost.filter((other) => isSamePort(other.target, target) && !isToldApart)) {
    refusals.push({ kind: 'target-taken', environmentId: id });
  }

  const warnings: RouteWarning[] = sameHost
    .filter((other) => !isSamePort(other.target, target))
    .map(({ id }) => ({ kind: 'shared-cookies', environmentId: id }));
  warnings.push(...warningsOfName(target.host), ...warningsOfHost(target, host, neighbours, redirected));
  return { refusals, warnings };
}

interface Redirection {
  readonly id: string;
  readonly host: string;
  readonly target: RouteTarget;
}

function redirectionsOf(neighbours: readonly RouteNeighbour[]): Redirection[] {
  return neighbours.flatMap(({ id, host, route: { mode, target } }) =>
    mode === 'direct' || host === null || target === null ? [] : [{ id, host, target }],
  );
}

function warningsOfName(name: string): RouteWarning[] {
  if (/\.vpce\.amazonaws\.com(?:\.cn)?$/.test(name)) return [{ kind: 'vpc-endpoint-name' }];
  return /\.elb(?:\.[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/.test(name)
    ? [{ kind: 'load-balancer-name' }]
    : [];
}

function warningsOfHost(
  target: RouteTarget,
  ownHost: string,
  neighbours: readonly RouteNeighbour[],
  redirected: readonly Redirection[],
): RouteWarning[] {
  if (target.host === ownHost) return [];
  const next = redirected.find(({ host }) => host === target.host);
  if (next !== undefined && portOfTarget(target) === 443) return [{ kind: 'chain', environmentId: next.id }];
  const owner = neighbours.find(({ host }) => host === target.host);
  if (owner !== undefined) return [{ kind: 'web-server-host', environmentId: owner.id }];
  const { family } = classifyWebServerHost(target.host);
  return family === 'classic' || family === 'dual-stack'
    ? [{ kind: 'web-server-host', environmentId: null }]
    : [];
}

function isEntryUrlOf({ id, signInMethod, entryUrl }: RoutedEnvironment): boolean {
  const name = parseEnvironmentArn(id)?.name;
  return signInMethod === 'entry-url' && !!entryUrl && name !== undefined && namesEnvironment(entryUrl, name);
}

function isSamePort(one: RouteTarget, other: RouteTarget): boolean {
  return portOfTarget(one) === portOfTarget(other);
}
