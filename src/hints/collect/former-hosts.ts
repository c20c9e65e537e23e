import * as v from 'valibot';
import { storedItem } from '../../browser/stored-item';
import type { Environment } from '../../environments/environment';

/**
 * The environment that each web server host belonged to when it was seen last. An environment that was made
 * anew has another host, and bookmarks keep the one before.
 */
export const knownHostsItem = storedItem<Record<string, string>>({
  area: 'local',
  key: 'known-hosts',
  schema: v.record(v.string(), v.string()),
  fallback: {},
});

/** Notes the hosts of the list. Hosts of environments that are no longer in it are forgotten. */
export async function noteHosts(environments: readonly Pick<Environment, 'id' | 'host'>[]): Promise<void> {
  await knownHostsItem.update((known) => nextKnownHosts(known, environments));
}

/** The hosts to remember; the same object where nothing changes. Pure. */
export function nextKnownHosts(
  known: Readonly<Record<string, string>>,
  environments: readonly Pick<Environment, 'id' | 'host'>[],
): Record<string, string> {
  const ids = new Set(environments.map(({ id }) => id));
  const next = Object.fromEntries([
    ...Object.entries(known).filter(([, id]) => ids.has(id)),
    ...environments.flatMap(({ id, host }) => (host === null ? [] : [[host, id]])),
  ]);
  return JSON.stringify(next) === JSON.stringify(known) ? known : next;
}
