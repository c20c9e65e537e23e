import { createToken, type TokenAnswer } from '../../aws/create-token';
import type { FailureCode } from '../../failures/failure-codes';
import { asFailure, fail } from '../../failures/failure-error';
import { readSsoClient } from '../sso-clients';
import { readSsoSession } from '../sso-session';
import { endPortalSignIn } from './end-portal-sign-in';
import { finishPortalSignIn } from './finish-portal-sign-in';
import { changePortalSignIn, type PortalSignIn, portalSignInItem } from './portal-sign-in';

/** How much slower to ask after `slow_down`, in ms: https://www.rfc-editor.org/rfc/rfc8628#section-3.5 */
const SLOWER_BY_MS = 5_000;

/** What passes by itself: it is asked again. */
const PASSING: readonly FailureCode[] = ['no-network', 'timed-out', 'service-error', 'throttled'];

/**
 * Asks again and again whether the user has confirmed the code, until there is an end. Each question keeps the
 * worker alive beyond the next one; a worker that is stopped all the same goes on here in its next life. Never
 * rejects.
 */
export async function awaitConfirmation(): Promise<void> {
  // One loop at a time: whoever waits finds nothing left to do.
  await navigator.locks.request('portal-confirmation', async () => {
    for (;;) {
      const signIn = await portalSignInItem.read();
      if (signIn?.step !== 'waiting' || signIn.flow?.kind !== 'code') return;
      const { deviceCode, pollAt } = signIn.flow;
      const timeLeft = pollAt - Date.now();
      if (timeLeft > 0) await new Promise((resolve) => setTimeout(resolve, timeLeft));
      else await pollOnce(signIn, deviceCode);
    }
  });
}

async function pollOnce(signIn: PortalSignIn, deviceCode: string): Promise<void> {
  try {
    if (Date.now() > signIn.endsAt) return fail('identity-sign-in-expired', 'nobody confirmed the code');
    const session = await readSsoSession(signIn.sessionId);
    const client = await readSsoClient(session, null, Date.now());
    const answer = await createToken(session.region, client, {
      grantType: 'urn:ietf:params:oauth:grant-type:device_code',
      deviceCode,
    });
    if (typeof answer === 'string') return await askAgain(signIn.id, answer);
    await finishPortalSignIn(signIn, answer, client, Date.now());
  } catch (thrown) {
    const reason = asFailure(thrown);
    if (PASSING.includes(reason.code)) return askAgain(signIn.id, 'pending');
    await endPortalSignIn(signIn.id, reason);
  }
}

async function askAgain(id: string, answer: Extract<TokenAnswer, string>): Promise<void> {
  await changePortalSignIn(id, 'waiting', (signIn) => {
    if (signIn.flow?.kind !== 'code') return signIn;
    const intervalMs = signIn.flow.intervalMs + (answer === 'slow-down' ? SLOWER_BY_MS : 0);
    return { ...signIn, flow: { ...signIn.flow, intervalMs, pollAt: Date.now() + intervalMs } };
  });
}
