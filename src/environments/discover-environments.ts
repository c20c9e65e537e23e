import { listEnvironments } from '../aws/list-environments';
import type { Failure } from '../failures/failure';
import { asFailure } from '../failures/failure-error';
import { readAccount } from '../profiles/read-account';
import { resolveCredentials } from '../profiles/resolve-credentials';
import { createPaces, type PaceOf } from './call-paces';
import { describeAll } from './describe-all';
import { type Discovery, type DiscoveryLine, discoveryItem } from './discovery-progress';
import { type DiscoveryRecord, recordDiscovery } from './discovery-record';
import { explainRegionFailure } from './explain-region-failure';
import { pause } from './pause';
import { runLimited } from './run-limited';

/** Regions that are looked in at the same time. */
const LINES_AT_A_TIME = 8;
let running: AbortController | null = null;

/** Ends the running discovery; what it found stays. */
export function cancelDiscovery(): void {
  running?.abort();
}

/**
 * Lists the environments of profiles in regions, several at a time. What is found appears at once; a region
 * that fails keeps its reason and does not stop the others. A discovery that runs already is ended first.
 * @returns how many environments were described
 */
export async function discoverEnvironments(
  profileIds: readonly string[],
  regions: readonly string[],
): Promise<number> {
  cancelDiscovery();
  const control = new AbortController();
  running = control;
  const lines = profileIds.flatMap((profileId) => regions.map((region) => newLine(profileId, region)));
  const discovery: Discovery = { id: crypto.randomUUID(), startedAt: Date.now(), finishedAt: null, lines };
  await discoveryItem.update(() => discovery);
  const record = recordDiscovery(discovery.id);
  const paceOf = createPaces();
  let found = 0;
  const jobs = lines.map((line) => async () => {
    const foundHere = await discoverLine(line, record, paceOf, control.signal);
    found += foundHere;
  });
  await runLimited(jobs, LINES_AT_A_TIME);
  await record.settle();
  await discoveryItem.update((current) =>
    current?.id === discovery.id ? { ...current, finishedAt: Date.now() } : current,
  );
  return found;
}

function newLine(profileId: string, region: string): DiscoveryLine {
  return { profileId, region, state: 'waiting', listed: 0, described: 0, failure: null };
}

/** Looks in one region with one profile; returns how many environments were found. */
async function discoverLine(
  line: DiscoveryLine,
  record: DiscoveryRecord,
  paceOf: PaceOf,
  signal: AbortSignal,
): Promise<number> {
  const { profileId, region } = line;
  const names = new Set<string>();
  let found = 0;
  let described = 0;
  let failure: Failure | null = null;
  try {
    signal.throwIfAborted();
    const credentials = await resolveCredentials(profileId, Date.now());
    const account = await readAccount(profileId);
    const pace = paceOf(account ?? profileId, region);
    record.report(line, { state: 'listing' });
    await pause(pace.take(Date.now()), signal);
    for await (const page of listEnvironments(region, credentials, signal)) {
      for (const name of page) names.add(name);
      record.report(line, { state: 'describing', listed: names.size });
      await describeAll(page, { region, credentials, pace, signal }, (outcome) => {
        described += 1;
        if ('id' in outcome) {
          found += 1;
          record.keep(outcome, profileId);
        } else {
          failure ??= outcome;
        }
        record.report(line, { described, failure });
      });
      signal.throwIfAborted();
    }
    if (account !== null) record.keepMissing(account, region, names);
    record.report(line, { state: 'done' });
  } catch (thrown) {
    if (signal.aborted) record.report(line, { state: 'cancelled' });
    else
      record.report(line, {
        state: 'failed',
        failure: await explainRegionFailure(asFailure(thrown), profileId),
      });
  }
  return found;
}
