import { tabProblemsItem } from '../tab-problems';

/** Closes the hint of a tab, for the page that it shows and the problem that the page has now. */
export async function dismissHint(tabId: number): Promise<void> {
  await tabProblemsItem.update((problems) => {
    const problem = problems[tabId];
    return problem === undefined ? problems : { ...problems, [tabId]: { ...problem, isDismissed: true } };
  });
}
