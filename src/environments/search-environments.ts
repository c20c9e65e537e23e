import uFuzzy from '@leeoniya/ufuzzy';
import type { Stage } from './choices';
import type { ListedEnvironment } from './listed-environment';

/** One typing error per word is forgiven; letters of any script count as letters; ties keep their order. */
const matcher = new uFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
  compare: () => 0,
});

/** So many words may come in any order; the number of orders to try grows fast. */
const MAX_UNORDERED_WORDS = 3;

/** Above this many matches the ranking would be felt while typing. */
const RANKED_MATCHES = 2_000;

/** Finds environments by their searchable text. Made once per list, asked at each key. */
export type EnvironmentSearch = (query: string) => readonly ListedEnvironment[];

/**
 * Prepares a fuzzy search over label, name, region, account and stage, without regard to case and accents.
 *
 * @param stageWords what the stages are called in the user's language
 * @returns the search: best match first; all environments, in their order, where nothing is asked for
 */
export function searchEnvironments(
  environments: readonly ListedEnvironment[],
  stageWords: Readonly<Partial<Record<Stage, string>>>,
): EnvironmentSearch {
  const haystack = uFuzzy.latinize(
    environments.map(({ choices: { label, stage }, environment: { name, region, account } }) =>
      [label, name, region, account, stage === 'none' ? '' : `${stage} ${stageWords[stage] ?? ''}`].join(' '),
    ),
  );
  return (query) => {
    const needle = uFuzzy.latinize(query.trim());
    if (needle === '') return environments;
    const [found, info, order] = matcher.search(haystack, needle, MAX_UNORDERED_WORDS, RANKED_MATCHES);
    const indexes = order === null ? (found ?? []) : order.map((rank) => info.idx[rank] ?? -1);
    return indexes.flatMap((index) => environments[index] ?? []);
  };
}
