import type { DescribedEnvironment } from '../aws/get-environment';
import { coalesceUpdates } from '../browser/coalesce-updates';
import { type DiscoveryLine, discoveryItem } from './discovery-progress';
import { environmentsItem } from './environment';
import { markMissing, mergeEnvironment } from './merge-environments';

/**
 * Keeps what a discovery finds and how far it is. Hundreds of environments come within seconds: nobody waits for
 * a write, and each write takes all that came while the one before was under way.
 */
export interface DiscoveryRecord {
  report(line: DiscoveryLine, change: Partial<DiscoveryLine>): void;
  keep(described: DescribedEnvironment, profileId: string): void;
  /** Marks what AWS no longer lists for this account and region. */
  keepMissing(account: string, region: string, names: ReadonlySet<string>): void;
  /** Resolves once everything is stored. Rejects where storage failed. */
  settle(): Promise<void>;
}

/** Begins the record of the discovery with this id; once another one runs, nothing more is reported for it. */
export function recordDiscovery(discoveryId: string): DiscoveryRecord {
  const updateEnvironments = coalesceUpdates(environmentsItem);
  const updateDiscovery = coalesceUpdates(discoveryItem);
  let writes: Promise<unknown> = Promise.resolve();
  const note = (write: Promise<void>): void => {
    writes = Promise.all([writes, write]);
    // Whoever settles the record hears of a failed write; until then it is not an unhandled one.
    writes.catch(() => undefined);
  };

  return {
    report({ profileId, region }, change) {
      const isLine = (line: DiscoveryLine): boolean => line.profileId === profileId && line.region === region;
      note(
        updateDiscovery((discovery) => {
          if (discovery?.id !== discoveryId) return discovery;
          const lines = discovery.lines.map((line) => (isLine(line) ? { ...line, ...change } : line));
          return { ...discovery, lines };
        }),
      );
    },
    keep(described, profileId) {
      const seenAt = Date.now();
      note(updateEnvironments((all) => mergeEnvironment(all, described, profileId, seenAt)));
    },
    keepMissing(account, region, names) {
      note(updateEnvironments((all) => markMissing(all, { account, region }, names)));
    },
    async settle() {
      await writes;
    },
  };
}
