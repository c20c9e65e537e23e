import { type OpeningRequest, openEnvironment } from './begin-opening';
import type { Opening } from './opening';

/**
 * Asks once more for what a failed opening was asked for, to land on the same page, with a fresh sign-in.
 * @param place where to open it, where not as before
 * @returns the id of the new opening
 * @throws FailureError as `openEnvironment` does
 */
export function repeatOpening(
  { environmentId, disposition, originTabId, method, landingPage }: Opening,
  now: number,
  place: Partial<Pick<OpeningRequest, 'disposition' | 'originTabId'>> = {},
): Promise<string> {
  const asked = { environmentId, disposition, originTabId, method, landingPage, isAfresh: true };
  return openEnvironment({ ...asked, ...place }, now);
}
