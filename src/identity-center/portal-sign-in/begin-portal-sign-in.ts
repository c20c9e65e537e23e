import { focusTab } from '../../browser/tabs';
import { failure } from '../../failures/failure';
import { endPortalSignIn } from './end-portal-sign-in';
import { isPortalSignInUnderWay, type PortalSignIn, portalSignInItem } from './portal-sign-in';
import { preparePortalSignIn } from './prepare-portal-sign-in';
import { watchOverPortalSignIn } from './rescue-portal-sign-in';

/** A sign-in by browser that takes longer than this, in ms, is given up. */
const LIMIT_MS = 10 * 60_000;

/** What the user asked for. */
export type PortalSignInRequest = Pick<
  PortalSignIn,
  'sessionId' | 'method' | 'originTabId' | 'continuesOpening'
>;

/**
 * Begins a sign-in at an access portal, in place of one that may be under way; the same one once more shows its tab
 * again. Host access may be asked for at the same time.
 */
export async function beginPortalSignIn(request: PortalSignInRequest, now: number): Promise<void> {
  const earlier = await portalSignInItem.read();
  if (earlier !== null && isPortalSignInUnderWay(earlier)) {
    if (isSame(earlier, request) && (await showAgain(earlier, now))) return;
    await endPortalSignIn(earlier.id, failure('identity-sign-in-cancelled', 'another sign-in began'));
  }
  await portalSignInItem.update(() => ({
    ...request,
    id: crypto.randomUUID(),
    beganAt: now,
    endsAt: now + LIMIT_MS,
    step: 'preparing',
    tabId: null,
    flow: null,
    failure: null,
  }));
  await watchOverPortalSignIn();
  await preparePortalSignIn(now);
}

/** Gives up the sign-in under way. */
export async function cancelPortalSignIn(): Promise<void> {
  const signIn = await portalSignInItem.read();
  if (signIn !== null) await endPortalSignIn(signIn.id, failure('identity-sign-in-cancelled', 'cancelled'));
}

/** Whether the sign-in under way is where the user can go on with it. */
async function showAgain({ step, method, tabId }: PortalSignIn, now: number): Promise<boolean> {
  if (step === 'preparing') await preparePortalSignIn(now);
  if (step !== 'waiting' || method === 'code') return true;
  if (tabId === null) return false;
  return focusTab(tabId).then(
    () => true,
    () => false,
  );
}

function isSame(earlier: PortalSignIn, { sessionId, method }: PortalSignInRequest): boolean {
  return earlier.sessionId === sessionId && earlier.method === method;
}
