import { reachesHost } from '../browser/reach-host';
import { type Environment, environmentsItem } from '../environments/environment';
import { decide, isFresh, PROBE_LIMIT_MS } from './decide-route';
import { routeDecisionsItem, type StoredDecision } from './route-decisions';
import { routesItem } from './routes';

/** Decisions under way, so that many who ask at once cause one probe. */
const underWay = new Map<string, Promise<StoredDecision['way']>>();

/**
 * Which way an automatic route takes now: what was decided within the last 60 s, or by the user, else direct
 * where the private endpoint answers in time.
 */
export async function decideRoute(environment: Environment, now: number): Promise<StoredDecision['way']> {
  const { [environment.id]: known } = await routeDecisionsItem.read();
  if (known !== undefined && (known.isOverridden || isFresh(known, now))) return known.way;
  const asked = underWay.get(environment.id);
  if (asked !== undefined) return asked;
  const deciding = probe(environment).finally(() => underWay.delete(environment.id));
  underWay.set(environment.id, deciding);
  return deciding;
}

/** Decides every automatic route whose decision is no longer fresh. */
export async function decideRoutes(now: number): Promise<void> {
  const [environments, routes] = await Promise.all([environmentsItem.read(), routesItem.read()]);
  const automatic = environments.filter(({ id }) => routes[id]?.mode === 'automatic');
  await Promise.all(automatic.map((environment) => decideRoute(environment, now)));
}

/**
 * Keeps what was found out about a private endpoint. Returns the way that holds, which is the user's where the
 * user decided meanwhile.
 */
export async function keepDecision(
  environmentId: string,
  way: StoredDecision['way'],
  now: number,
): Promise<StoredDecision['way']> {
  const { [environmentId]: kept } = await routeDecisionsItem.update((decisions) => {
    if (decisions[environmentId]?.isOverridden) return decisions;
    return { ...decisions, [environmentId]: { way, decidedAt: now, isOverridden: false } };
  });
  return kept?.way ?? way;
}

async function probe({ id, host }: Environment): Promise<StoredDecision['way']> {
  const startedAt = Date.now();
  const isReached = host !== null && (await reachesHost(host, PROBE_LIMIT_MS));
  const observedAt = Date.now();
  const { way } = decide({ observedAt, answeredWithinMs: isReached ? observedAt - startedAt : null });
  return keepDecision(id, way, observedAt);
}
