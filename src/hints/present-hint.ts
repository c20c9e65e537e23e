import type { Say } from './advice/admin-message';
import { advise } from './advice/advise';
import { causeKey } from './advice/hint-text';
import { classify } from './classify';
import type { Hint, HintText } from './hint';
import { presentRemedies } from './present-remedies';
import type { TabProblem } from './tab-problem';

/**
 * What is told about the page of a tab: the problem that its evidence shows, with advice for this very
 * environment. Null where the evidence shows none. Pure; `say` gives interface strings, for texts to copy.
 */
export function presentHint(seen: TabProblem, say: Say): Hint | null {
  const found = classify(seen.evidence);
  if (found === null) return null;
  const { id, tabId, host, place, hasPage, seenAt, isDismissed } = seen;
  const advice = advise(found.problem, seen.evidence);
  return {
    id,
    tabId,
    environmentId: place?.environmentId ?? null,
    host,
    ...found,
    hasPage,
    title: textOf(advice.titleKey),
    evidence: advice.evidenceLine.map(({ key, substitutions }) => textOf(key, substitutions)),
    causes: advice.causes.map((cause) => textOf(causeKey(cause))),
    remedies: presentRemedies(advice, { host, place }, say),
    seenAt,
    isDismissed,
  };
}

function textOf(key: string, substitutions: readonly string[] = []): HintText {
  return { key, substitutions: [...substitutions] };
}
