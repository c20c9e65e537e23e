import { fail } from '../failures/failure-error';
import { isUnderWay, type Opening, openingsItem } from './opening';

/** Older openings than this many are forgotten. */
const MAX_OPENINGS = 20;

/** Two requests for one environment within this time, in ms, are one double click. */
const DOUBLE_CLICK_MS = 1_000;

/**
 * Records an opening before anything is done for it, and takes earlier failures of the environment off the list.
 * @returns the opening that is now under way: an earlier one where this is the second click of a double click
 */
export async function recordOpening(opening: Opening): Promise<Opening> {
  let underWay = opening;
  await openingsItem.update((openings) => {
    const twin = openings.find((other) => isTwin(other, opening));
    if (twin !== undefined) {
      underWay = twin;
      return openings;
    }
    underWay = opening;
    const others = openings.filter(
      (other) => other.environmentId !== opening.environmentId || other.step !== 'failed',
    );
    return [opening, ...others].slice(0, MAX_OPENINGS);
  });
  return underWay;
}

function isTwin(earlier: Opening, later: Opening): boolean {
  return (
    earlier.environmentId === later.environmentId &&
    earlier.isAfresh === later.isAfresh &&
    earlier.method === later.method &&
    earlier.landingPage === later.landingPage &&
    earlier.step !== 'failed' &&
    // The clock may have been set back meanwhile.
    Math.abs(later.requestedAt - earlier.requestedAt) < DOUBLE_CLICK_MS
  );
}

/** Changes one opening; does nothing where it is no longer listed. */
export async function changeOpening(id: string, change: (opening: Opening) => Opening): Promise<void> {
  await openingsItem.update((openings) =>
    openings.map((opening) => (opening.id === id ? change(opening) : opening)),
  );
}

/** Takes an opening off the list. */
export async function removeOpening(id: string): Promise<void> {
  await openingsItem.update((openings) => openings.filter((opening) => opening.id !== id));
}

/**
 * Reads one opening.
 * @throws FailureError `invalid-input` where it is no longer listed
 */
export async function readOpening(id: string): Promise<Opening> {
  const openings = await openingsItem.read();
  return (
    openings.find((opening) => opening.id === id) ?? fail('invalid-input', 'this opening is no longer listed')
  );
}

/** Whether an opening still waits for its token. It does not once its tab was closed meanwhile. */
export async function isStillMinting(id: string): Promise<boolean> {
  const openings = await openingsItem.read();
  return openings.some((opening) => opening.id === id && opening.step === 'minting');
}

/** The newest opening of a tab that is under way, or else the newest one. */
export function openingOfTab(openings: readonly Opening[], tabId: number): Opening | null {
  const ofTab = openings.filter((opening) => opening.tabId === tabId);
  return ofTab.find(isUnderWay) ?? ofTab[0] ?? null;
}
