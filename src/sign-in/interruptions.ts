import { onAlarm, setAlarm } from '../browser/alarms';
import { type Failure, failure } from '../failures/failure';
import { asFailure } from '../failures/failure-error';
import { isUnderWay, type Opening, openingsItem } from './opening';
import { changeOpening } from './opening-log';
import { withFailure } from './steps/advance';

/** An opening that a stopped worker left is resumed up to this age, in ms. */
export const RESUME_LIMIT_MS = 10_000;

/** When openings are looked at again, in ms; the shortest time that Chrome allows. */
const CHECK_AFTER_MS = 30_000;

/** A tab that shows no sign-in for so long, in ms, will not show one: its token has ended. */
const SIGN_IN_LIMIT_MS = 60_000;

const ALARM = 'check-openings';

/** Openings that this life of the worker is busy with. */
const claimed = new Set<string>();

/** Notes that this life of the worker runs the opening. Call it before the opening is seen in the store. */
export function claimOpening(id: string): void {
  claimed.add(id);
}

/** Makes sure that the openings are looked at again, also if the worker is stopped meanwhile. */
export function watchOverInterruptions(): Promise<void> {
  return setAlarm(ALARM, CHECK_AFTER_MS);
}

/** Runs `check` when openings are due to be looked at. Call it synchronously while the worker starts. */
export function onCheckDue(check: () => void): void {
  onAlarm(ALARM, check);
}

/** What is to be done with an opening that is found under way. */
export type Rescue = 'leave' | 'resume' | 'tell';

/**
 * Decides about an opening under way: one that waits for its token and that nobody runs is resumed while young,
 * else the user is told. One whose tab is there goes on by the tab's own events.
 */
export function planRescue(opening: Opening, isClaimed: boolean, now: number): Rescue {
  if (!isUnderWay(opening)) return 'leave';
  if (opening.step === 'minting') {
    if (isClaimed) return 'leave';
    return now - opening.stepAt < RESUME_LIMIT_MS ? 'resume' : 'tell';
  }
  const hasTab = opening.tabId !== null || isClaimed;
  return now - opening.stepAt < SIGN_IN_LIMIT_MS && hasTab ? 'leave' : 'tell';
}

/**
 * Looks at every opening under way, resumes those that a stopped worker left, and tells of the others.
 * Checks again later as long as one is under way.
 */
export async function rescueOpenings(
  now: number,
  resume: (opening: Opening) => Promise<void>,
): Promise<void> {
  const openings = await openingsItem.read();
  const rescues = openings.map((opening) => ({
    opening,
    rescue: planRescue(opening, claimed.has(opening.id), now),
  }));
  for (const { opening, rescue } of rescues) {
    if (rescue === 'tell') await tell(opening, whyInterrupted(opening), now);
    if (rescue === 'resume') {
      claimOpening(opening.id);
      await resume(opening).catch((thrown) => tell(opening, asFailure(thrown), now));
    }
  }
  if ((await openingsItem.read()).some(isUnderWay)) await watchOverInterruptions();
}

function whyInterrupted({ step, tabId, pathsTried }: Opening): Failure {
  const isAtSignInPage = step === 'signing-in' || step === 'trading';
  if (!isAtSignInPage || tabId === null)
    return failure('interrupted', `the worker was stopped while ${step}`, { step });
  return failure('sign-in-not-seen', 'no sign-in within 60 s', { paths: pathsTried.join(', ') });
}

/** Tells of an opening, unless it went on meanwhile. */
function tell({ id, stepAt }: Opening, reason: Failure, now: number): Promise<void> {
  return changeOpening(id, (current) =>
    isUnderWay(current) && current.stepAt === stepAt ? withFailure(current, now, reason) : current,
  );
}
