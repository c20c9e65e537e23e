import { useState } from 'preact/hooks';
import { partitionOfRegion } from '../../airflow/partition';
import { isRegion } from '../../airflow/region';
import type { Failure } from '../../failures/failure';
import { asFailure } from '../../failures/failure-error';
import { apiPatterns } from '../../hosts/api-patterns';
import { identifyKept } from '../../profiles/ui/identify-kept';
import { requestIdentityAccess } from '../../profiles/ui/request-identity-access';
import { preferencesItem } from '../../settings/preferences';
import { importProfiles } from '../import-profiles';
import type { PlannedProfile } from '../plan-import';
import { plannedPatterns } from '../planned-patterns';

export type ImportingState =
  | { readonly kind: 'idle' | 'importing' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Importing planned profiles, with the access to the hosts that they and the search need. */
export function useImporting(regions: readonly string[], onImported: (profileIds: string[]) => void) {
  const [state, setState] = useState<ImportingState>({ kind: 'idle' });

  async function run(planned: readonly PlannedProfile[], asking: Promise<boolean>): Promise<void> {
    // Whoever denies access imports all the same: it is asked for again where it is needed.
    const isGiven = await asking.catch(() => false);
    const ids = await importProfiles(planned);
    await searchAlsoIn(planned);
    const failure = isGiven ? await identifyKeys(planned, ids, regions) : null;
    if (failure !== null) return setState({ kind: 'failed', failure });
    setState({ kind: 'idle' });
    const searchable = ids.filter((_, index) => isSearchable(planned[index], planned));
    onImported(searchable.length > 0 ? searchable : ids);
  }

  return {
    state,
    /** Call it first in the handler of the click: Chrome wants the user's gesture for its prompt. */
    importAll(planned: readonly PlannedProfile[]): void {
      const asked = regionsToSearch(regions, planned);
      const patterns = [...new Set([...plannedPatterns(planned), ...apiPatterns(asked)])];
      const asking = requestIdentityAccess(patterns, asked[0]);
      setState({ kind: 'importing' });
      run(planned, asking).catch((thrown) => setState({ kind: 'failed', failure: asFailure(thrown) }));
    },
  };
}

/** Asks AWS whose the imported keys are. Those that are of no use, or the root user's, are forgotten again. */
async function identifyKeys(
  planned: readonly PlannedProfile[],
  ids: readonly string[],
  regions: readonly string[],
): Promise<Failure | null> {
  const asked = regionsToSearch(regions, planned);
  for (const [index, { keys, region }] of planned.entries()) {
    const profileId = ids[index];
    const home = region !== null && asked.includes(region) ? region : asked[0];
    if (keys === null || profileId === undefined || home === undefined) continue;
    const failure = await identifyKept(profileId, home);
    if (failure !== null) return failure;
  }
  return null;
}

/** Environments are likely where the profiles are at home, so that these regions are searched too. */
async function searchAlsoIn(planned: readonly PlannedProfile[]): Promise<void> {
  await preferencesItem.update((preferences) => ({
    ...preferences,
    regions: regionsToSearch(preferences.regions, planned),
  }));
}

/** A search is in one partition: that of the regions that are chosen already. */
function regionsToSearch(regions: readonly string[], planned: readonly PlannedProfile[]): string[] {
  const homes = planned.flatMap(({ region }) => (region !== null && isRegion(region) ? [region] : []));
  const [first = homes[0]] = regions;
  const fitting = homes.filter(
    (home) => first !== undefined && partitionOfRegion(home) === partitionOfRegion(first),
  );
  return [...new Set([...regions, ...fitting])];
}

/** What waits to be pasted cannot be searched with yet, and neither can what builds on it. */
function isSearchable(plan: PlannedProfile | undefined, all: readonly PlannedProfile[]): boolean {
  if (plan === undefined) return false;
  const { source, keys } = plan;
  if (source.kind === 'pasted') return keys !== null;
  if (source.kind === 'identity-center') return true;
  return isSearchable(
    all.find(({ name }) => name === source.sourceName),
    all,
  );
}
