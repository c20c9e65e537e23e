import { useEffect, useState } from 'preact/hooks';
import { preferencesItem } from '../../settings/preferences';

/**
 * The regions that discovery looks in, and how to change them; undefined until they were read. What is shown
 * is what was clicked last, at once: the store follows.
 */
export function useChosenRegions(): [readonly string[] | undefined, (regions: string[]) => void] {
  const [regions, setRegions] = useState<readonly string[]>();

  useEffect(() => {
    void preferencesItem.read().then((preferences) => setRegions(preferences.regions));
  }, []);

  function choose(chosen: string[]): void {
    setRegions(chosen);
    void preferencesItem.update((preferences) => ({ ...preferences, regions: chosen }));
  }

  return [regions, choose];
}
