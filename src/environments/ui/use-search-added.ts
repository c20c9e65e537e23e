import { useState } from 'preact/hooks';
import { hasHostAccess } from '../../browser/host-access';
import { apiPatterns } from '../../hosts/api-patterns';
import { regionChoiceFault } from './region-choice';

/** Looks for the environments of profiles that were just added: at once where the AWS API may be asked. */
export function useSearchAdded(
  regions: readonly string[],
  onSearch: (profileIds: readonly string[], regions: readonly string[]) => void,
) {
  const [waiting, setWaiting] = useState<readonly string[]>([]);

  async function add(profileIds: readonly string[]): Promise<void> {
    const isPossible = regionChoiceFault(regions) === null && (await hasHostAccess(apiPatterns(regions)));
    if (isPossible) onSearch(profileIds, regions);
    else setWaiting((earlier) => [...earlier, ...profileIds]);
  }

  return {
    /** Profiles that were added without access to the AWS API, which has to be asked for. */
    waiting,
    add: (profileIds: readonly string[]): void => void add(profileIds),
    search(): void {
      setWaiting([]);
      onSearch(waiting, regions);
    },
  };
}
