import { type Failure, failure } from '../failures/failure';
import { isUnderWay, type Opening, type OpeningStep, waitsForUser } from './opening';

/** An opening that stays at one step for so long, in ms, is told as interrupted. */
export const STALE_AFTER_MS = 15_000;

/**
 * What happens in the tab is waited for longer, in ms: a VPN may be slow. The worker gives up after 60 s, looks every
 * 30 s, and says better why.
 */
const STALE_IN_TAB_AFTER_MS = 100_000;

const STEPS_IN_TAB: readonly OpeningStep[] = ['signing-in', 'trading'];

/** An opening that has to be told about. */
export interface FailedOpening {
  readonly opening: Opening;
  readonly failure: Failure;
}

/** Whether nothing has happened for so long that nothing will. */
export function isStale(opening: Opening, now: number): boolean {
  const limit = STEPS_IN_TAB.includes(opening.step) ? STALE_IN_TAB_AFTER_MS : STALE_AFTER_MS;
  return isUnderWay(opening) && !waitsForUser(opening) && now - opening.stepAt > limit;
}

/** The newest opening of each environment, newest first: what came before it no longer matters. */
export function newestOpenings(openings: readonly Opening[]): Opening[] {
  const seen = new Set<string>();
  return openings.filter(({ environmentId }) => {
    const isNewest = !seen.has(environmentId);
    seen.add(environmentId);
    return isNewest;
  });
}

/** The openings that failed or were interrupted, each with its reason. */
export function shownFailures(openings: readonly Opening[], now: number): FailedOpening[] {
  return newestOpenings(openings).flatMap((opening) => {
    if (opening.step === 'failed') {
      return [{ opening, failure: opening.failure ?? failure('internal', 'failed without a reason') }];
    }
    if (!isStale(opening, now)) return [];
    return [
      { opening, failure: failure('interrupted', `at the step ${opening.step}`, { step: opening.step }) },
    ];
  });
}
