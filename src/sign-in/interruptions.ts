import { onAlarm, setAlarm } from '../browser/alarms';
import { type Failure, failure } from '../failures/failure';
import { asFailure } from '../failures/failure-error';
import { isUnderWay, type Opening, openingsItem, waitsForUser } from './opening';
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
export type Rescue = 'leave' | 'resume' | 'await-sign-in' | 'tell';

/** How the rescue goes on with an opening that a stopped worker left. */
export interface Resumption {
  /** Fetches its token and goes on. */
  resume(opening: Opening): Promise<void>;
  /** Waits for the rest of the time that a sign-in may take; the timer was lost with the worker. */
  awaitSignIn(opening: Opening): Promise<void>;
}

/**
 * Decides about an opening under way: one that waits for its token and that nobody runs is resumed while young,
 * else the user is told. One whose tab is there goes on by the tab's own events, except where it is the absence of
 * one that counts.
 */
export function planRescue(opening: Opening, isClaimed: boolean, now: number): Rescue {
  if (!isUnderWay(opening)) return 'leave';
  if (opening.step === 'minting') {
    if (isClaimed) return 'leave';
    return now - opening.stepAt < RESUME_LIMIT_MS ? 'resume' : 'tell';
  }
  if (waitsForUser(opening)) return 'leave';
  const hasTab = opening.tabId !== null || isClaimed;
  if (now - opening.stepAt >= SIGN_IN_LIMIT_MS || !hasTab) return 'tell';
  const isSignInDue = opening.step === 'signing-in' && opening.signInPageAt !== null;
  return isSignInDue && !isClaimed ? 'await-sign-in' : 'leave';
}

/**
 * Looks at every opening under way, resumes those that a stopped worker left, and tells of the others.
 * Checks again later as long as one is under way.
 */
export async function rescueOpenings(now: number, { resume, awaitSignIn }: Resumption): Promise<void> {
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
    if (rescue === 'await-sign-in') {
      claimOpening(opening.id);
      await awaitSignIn(opening);
    }
  }
  const isWatchWanted = (opening: Opening): boolean => isUnderWay(opening) && !waitsForUser(opening);
  if ((await openingsItem.read()).some(isWatchWanted)) await watchOverInterruptions();
}

function whyInterrupted({ step, tabId }: Opening): Failure {
  const isAtWebServer = step === 'signing-in' || step === 'trading';
  if (isAtWebServer && tabId !== null) {
    return failure('web-server-unreachable', `no answer within 60 s while ${step}`);
  }
  return failure('interrupted', `the worker was stopped while ${step}`, { step });
}

/** Tells of an opening, unless it went on meanwhile. */
function tell({ id, stepAt }: Opening, reason: Failure, now: number): Promise<void> {
  return changeOpening(id, (current) =>
    isUnderWay(current) && current.stepAt === stepAt ? withFailure(current, now, reason) : current,
  );
}
