import { useEffect, useRef, useState } from 'preact/hooks';
import { preferencesItem } from '../../settings/preferences';

/**
 * The regions that discovery looks in, and how to change them; undefined until they were read. What is shown
 * is what was clicked last, at once: the store follows. Several places of a page may show them.
 */
export function useChosenRegions(): [readonly string[] | undefined, (regions: string[]) => void] {
  const [regions, setRegions] = useState<readonly string[]>();
  // While own clicks are being written, the store tells of the past.
  const unwritten = useRef(0);

  useEffect(() => {
    void preferencesItem.read().then((preferences) => setRegions((shown) => shown ?? preferences.regions));
    return preferencesItem.watch((preferences) => {
      if (unwritten.current === 0) setRegions(preferences.regions);
    });
  }, []);

  function choose(chosen: string[]): void {
    setRegions(chosen);
    unwritten.current += 1;
    void preferencesItem
      .update((preferences) => ({ ...preferences, regions: chosen }))
      .finally(() => {
        unwritten.current -= 1;
      });
  }

  return [regions, choose];
}
