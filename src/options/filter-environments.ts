import type { EnvironmentChoices } from '../environments/choices';
import type { Environment } from '../environments/environment';

// Made once: a comparison by locale that is made for each pair takes seconds for thousands.
const collator = new Intl.Collator();

/**
 * The environments in which every word of the search occurs: in name, label, region, account or stage. Pinned
 * ones come first, then all by the name that is shown.
 */
export function filterEnvironments(
  environments: readonly Environment[],
  choices: Readonly<Record<string, EnvironmentChoices>>,
  search: string,
): readonly Environment[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return environments
    .filter(({ id, name, region, account }) => {
      const { label = '', stage = '' } = choices[id] ?? {};
      const text = [name, label, region, account, stage].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => rank(b) - rank(a) || collator.compare(shownName(a), shownName(b)));

  function rank({ id }: Environment): number {
    return choices[id]?.isPinned === true ? 1 : 0;
  }

  function shownName({ id, name }: Environment): string {
    return choices[id]?.label || name;
  }
}
