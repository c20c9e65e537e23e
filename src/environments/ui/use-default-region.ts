import { useChosenRegions } from './use-chosen-regions';

/** The region that a form begins with, the first of those that are searched; undefined until they were read. */
export function useDefaultRegion(): string | undefined {
  const [regions] = useChosenRegions();
  return regions === undefined ? undefined : (regions[0] ?? '');
}
