import { onAlarm, setAlarm } from '../../browser/alarms';
import { failure } from '../../failures/failure';
import { endPortalSignIn } from './end-portal-sign-in';
import { releaseLoopback } from './loopback-access';
import { awaitConfirmation } from './poll-for-tokens';
import { isPortalSignInUnderWay, type PortalSignIn, portalSignInItem } from './portal-sign-in';
import { preparePortalSignIn } from './prepare-portal-sign-in';
import { tradeCode } from './take-callback';

/** When a sign-in is looked at again, in ms; the shortest time that Chrome allows. */
const CHECK_AFTER_MS = 30_000;

/** A portal whose tab has not come after this time, in ms, was left by a stopped worker. */
const TAB_WITHIN_MS = 20_000;

const ALARM = 'check-portal-sign-in';

/** Makes sure that the sign-in is looked at again, also if the worker is stopped meanwhile. */
export function watchOverPortalSignIn(): Promise<void> {
  return setAlarm(ALARM, CHECK_AFTER_MS);
}

/** Runs `check` when the sign-in is due to be looked at. Call it synchronously while the worker starts. */
export function onPortalCheckDue(check: () => void): void {
  onAlarm(ALARM, check);
}

/** Goes on with the sign-in that a stopped worker left; where none is under way, takes back what one had set up. */
export async function rescuePortalSignIn(now: number): Promise<void> {
  const signIn = await portalSignInItem.read();
  if (signIn === null || !isPortalSignInUnderWay(signIn)) return releaseLoopback();
  await watchOverPortalSignIn();
  if (now > signIn.endsAt) {
    return endPortalSignIn(signIn.id, failure('identity-sign-in-expired', 'nobody signed in'));
  }
  await goOn(signIn, now);
}

async function goOn(signIn: PortalSignIn, now: number): Promise<void> {
  const { id, step, flow, tabId, beganAt } = signIn;
  if (step === 'preparing') return preparePortalSignIn(now);
  if (step === 'trading') return tradeCode(now);
  if (flow?.kind === 'code') return awaitConfirmation();
  if (tabId === null && now - beganAt > TAB_WITHIN_MS) {
    await endPortalSignIn(id, failure('interrupted', 'the worker was stopped before the tab was there'));
  }
}
