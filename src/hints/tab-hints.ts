import { translate } from '../i18n/translate';
import type { Hint } from './hint';
import { presentHint } from './present-hint';
import type { TabProblem } from './tab-problem';
import { tabProblemsItem } from './tab-problems';

/**
 * The hint of each tab whose page has a problem now, by tab id. For pages: the rules and the catalogue come with
 * it, which the worker has no room for (it has `tabProblemsItem`).
 */
export const tabHintsItem = {
  async read(): Promise<Record<string, Hint>> {
    return presentAll(await tabProblemsItem.read());
  },
  /** Calls back after each change, from any context. Returns the function that stops it. */
  watch(onChange: (hints: Record<string, Hint>) => void): () => void {
    return tabProblemsItem.watch((problems) => onChange(presentAll(problems)));
  },
};

function presentAll(problems: Readonly<Record<string, TabProblem>>): Record<string, Hint> {
  const entries = Object.entries(problems).flatMap(([tabId, problem]) => {
    const hint = presentHint(problem, translate);
    return hint === null ? [] : [[tabId, hint] as const];
  });
  return Object.fromEntries(entries);
}
