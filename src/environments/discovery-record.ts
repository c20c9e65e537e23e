import type { DescribedEnvironment } from '../aws/get-environment';
import { coalesceUpdates, type Rest } from '../browser/coalesce-updates';
import { type Discovery, type DiscoveryLine, discoveryItem } from './discovery-progress';
import { type Environment, environmentsItem } from './environment';
import { type ListedNames, markMissing } from './mark-missing';
import { type FoundEnvironment, mergeEnvironments } from './merge-environments';

/** A list of thousands takes a while to write and to be shown: that may take a fifth of the time, and no more. */
const REST: Rest = { factor: 4, maxMs: 2_000 };

/**
 * Keeps what a discovery finds and how far it is. Thousands of environments come within seconds: nobody waits for
 * a write, and each write takes all that came since the one before.
 */
export interface DiscoveryRecord {
  report(line: DiscoveryLine, change: Partial<DiscoveryLine>): void;
  keep(described: DescribedEnvironment, profileId: string): void;
  /** Marks what AWS no longer lists for this account and region. */
  keepMissing(account: string, region: string, names: ReadonlySet<string>): void;
  /** Resolves once everything is stored. Rejects where storage failed. */
  settle(): Promise<void>;
}

/** What came of the search: an environment, or all names of an account in a region. */
type Finding = FoundEnvironment | ListedNames;

/** News of a line, by its key. */
type News = readonly [key: string, change: Partial<DiscoveryLine>];

/** Begins the record of the discovery with this id; once another one runs, nothing more is reported for it. */
export function recordDiscovery(discoveryId: string): DiscoveryRecord {
  const findings = coalesceUpdates(environmentsItem, applyFindings, REST);
  const news = coalesceUpdates(
    discoveryItem,
    (discovery, all: readonly News[]) =>
      discovery?.id === discoveryId ? applyNews(discovery, all) : discovery,
    REST,
  );
  let writes: Promise<unknown> = Promise.resolve();
  let last: Promise<void> | null = null;
  const note = (write: Promise<void>): void => {
    // Everything that waits for the same write gets the same promise.
    if (write === last) return;
    last = write;
    writes = Promise.all([writes, write]);
    // Whoever settles the record hears of a failed write; until then it is not an unhandled one.
    writes.catch(() => undefined);
  };

  return {
    report: (line, change) => note(news.ask([keyOf(line), change])),
    keep: (described, profileId) => note(findings.ask({ described, profileId, seenAt: Date.now() })),
    keepMissing: (account, region, names) => note(findings.ask({ account, region, names })),
    async settle() {
      findings.hurry();
      news.hurry();
      await writes;
    },
  };
}

function keyOf({ profileId, region }: DiscoveryLine): string {
  return `${region} ${profileId}`;
}

function applyFindings(environments: Environment[], findings: readonly Finding[]): Environment[] {
  const found = findings.filter((finding) => 'described' in finding);
  const lists = findings.filter((finding) => 'names' in finding);
  const merged = mergeEnvironments(environments, found);
  return lists.length === 0 ? merged : markMissing(merged, lists);
}

function applyNews(discovery: Discovery, all: readonly News[]): Discovery {
  const changes = new Map<string, Partial<DiscoveryLine>>();
  for (const [key, change] of all) changes.set(key, { ...changes.get(key), ...change });
  return { ...discovery, lines: discovery.lines.map((line) => ({ ...line, ...changes.get(keyOf(line)) })) };
}
