import type { Preferences } from '../settings/preferences';
import type { TabProblem } from './tab-problem';

/**
 * Whether Chrome shows an error page of its own for this problem, and the user wants the help page in its place.
 */
export function isReplaceable(
  { problem, hasPage, isDismissed, evidence }: TabProblem,
  { replacesErrorPage, mutedProblems }: Preferences,
): boolean {
  const isChromesOwn = !hasPage && (evidence.networkError !== null || evidence.hasEmptyBody);
  const isTold = problem !== null && !isDismissed && !mutedProblems.includes(problem);
  return replacesErrorPage && isChromesOwn && isTold;
}
