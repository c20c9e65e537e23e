import { runPageScript } from '../../browser/page-scripts';
import type { Evidence } from '../evidence';
import type { Problem } from '../problem';
import { EXPLAINER_FILE } from '../scripts/script-files';
import { tabProblemsItem } from '../tab-problems';
import { placeOf } from './environment-facts';
import type { ManagedHost } from './managed-host';
import { isStateWanted, refreshFacts } from './refresh-facts';

/**
 * Keeps what was seen on the page of a tab. Where a page is there, the explainer looks at it, and shows it if it
 * is a problem; else `problem` tells.
 */
export async function recordProblem(
  tabId: number,
  managed: ManagedHost,
  evidence: Evidence,
  problem: Problem | null,
  now: number,
): Promise<void> {
  const { environment } = managed;
  const hasPage = problem === null;
  await tabProblemsItem.update((problems) => {
    const before = problems[tabId];
    // More about the same page is no new problem: what was closed stays closed. A single-page app that has moved
    // shows another page, and the next error of the network is another problem.
    const isSame =
      before?.hasPage === hasPage &&
      before.host === evidence.host &&
      before.evidence.path === evidence.path &&
      (hasPage || before.problem === problem);
    return {
      ...problems,
      [tabId]: {
        id: isSame ? before.id : crypto.randomUUID(),
        tabId,
        host: evidence.host,
        place: environment === null ? null : placeOf(environment),
        problem: isSame ? before.problem : problem,
        hasPage,
        evidence,
        seenAt: now,
        isDismissed: isSame && before.isDismissed,
      },
    };
  });
  if (hasPage) await runPageScript(tabId, EXPLAINER_FILE);
  // Not waited for: the next news of the tab must not wait for AWS.
  if (isStateWanted(environment, evidence, now)) void refreshFacts(tabId, managed, now);
}

/** The page of the tab is another one, or well again. */
export async function forgetProblem(tabId: number): Promise<void> {
  await tabProblemsItem.update((problems) => {
    if (problems[tabId] === undefined) return problems;
    const { [tabId]: _, ...others } = problems;
    return others;
  });
}
