import { type Partition, partitionOfRegion } from '../../airflow/partition';
import { REGIONS } from '../../airflow/region';

/** The codes of all regions of a partition. */
export function regionsOfPartition(partition: Partition): string[] {
  return REGIONS.filter((region) => region.partition === partition).map(({ code }) => code);
}

/** What keeps these regions from being searched; null when nothing does. */
export function regionChoiceFault(regions: readonly string[]): 'none' | 'mixed' | null {
  if (regions.length === 0) return 'none';
  return new Set(regions.map(partitionOfRegion)).size > 1 ? 'mixed' : null;
}

/** The regions with one more or one less, in the order of {@link REGIONS}. */
export function toggleRegion(regions: readonly string[], code: string, isSelected: boolean): string[] {
  const codes = new Set(regions);
  if (isSelected) codes.add(code);
  else codes.delete(code);
  const known = REGIONS.map((region) => region.code).filter((each) => codes.has(each));
  // A region that this version does not know may have been imported; it stays.
  return [...known, ...[...codes].filter((each) => !known.includes(each))];
}
