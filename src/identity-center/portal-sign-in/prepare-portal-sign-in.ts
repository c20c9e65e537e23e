import { startDeviceAuthorization } from '../../aws/start-device-authorization';
import { hasHostAccess } from '../../browser/host-access';
import { CALLBACK_URL, callbackUrl, unblockCallback } from '../../browser/loopback-callback';
import { showInTab } from '../../browser/tabs';
import { asFailure } from '../../failures/failure-error';
import { portalSignInPatterns } from '../portal-patterns';
import { readSsoClient } from '../sso-clients';
import { readSsoSession, type SsoSession } from '../sso-session';
import { authorizeUrl } from './authorize-url';
import { endPortalSignIn } from './end-portal-sign-in';
import { blockLoopback, holdLoopback, releaseLoopback } from './loopback-access';
import { awaitConfirmation } from './poll-for-tokens';
import {
  changePortalSignIn,
  isPortalSignInUnderWay,
  type PortalSignIn,
  portalSignInItem,
} from './portal-sign-in';
import { challengeOf, randomPort, randomText } from './proof-key';

/**
 * Leads a sign-in that was asked for to where the user goes on: the portal's page, or a code. Waits for another
 * call where host access is still being asked for. A failure is kept with the sign-in.
 */
export function preparePortalSignIn(now: number): Promise<void> {
  return navigator.locks.request('portal-sign-in', async () => {
    const signIn = await portalSignInItem.read();
    if (signIn?.step !== 'preparing') return;
    try {
      const session = await readSsoSession(signIn.sessionId);
      if (!(await hasHostAccess(portalSignInPatterns(session.region, signIn.method)))) return;
      await (signIn.method === 'browser' ? openPortal : startCode)(signIn, session, now);
    } catch (thrown) {
      await endPortalSignIn(signIn.id, asFailure(thrown));
    }
  });
}

async function openPortal({ id }: PortalSignIn, session: SsoSession, now: number): Promise<void> {
  await holdLoopback();
  const { clientId } = await readSsoClient(session, CALLBACK_URL, now);
  const flow = {
    kind: 'browser',
    port: randomPort(),
    state: randomText(24),
    verifier: randomText(48),
  } as const;
  const url = authorizeUrl({
    region: session.region,
    clientId,
    redirectUri: callbackUrl(flow.port),
    state: flow.state,
    challenge: await challengeOf(flow.verifier),
  });
  await blockLoopback(flow.port);
  const isStillWanted = await changePortalSignIn(id, 'preparing', (signIn) => ({
    ...signIn,
    step: 'waiting',
    flow: { ...flow, code: null },
  }));
  if (isStillWanted === null) return takeBackRule();
  const tabId = await showInTab(url, { kind: 'new-tab', isActive: true });
  await changePortalSignIn(id, 'waiting', (signIn) => ({ ...signIn, tabId }));
}

/** The sign-in was given up while it was prepared, and what it had set up by then was taken back: all but the rule. */
async function takeBackRule(): Promise<void> {
  const latest = await portalSignInItem.read();
  const isAnotherUnderWay = latest !== null && isPortalSignInUnderWay(latest);
  // Access to loopback is what the other one waits for.
  await (isAnotherUnderWay ? unblockCallback() : releaseLoopback());
}

async function startCode({ id }: PortalSignIn, session: SsoSession, now: number): Promise<void> {
  const client = await readSsoClient(session, null, now);
  const started = await startDeviceAuthorization(session.region, session.startUrl, client);
  const { deviceCode, userCode, verificationUrl, lastsMs, intervalMs } = started;
  await changePortalSignIn(id, 'preparing', (signIn) => ({
    ...signIn,
    step: 'waiting',
    endsAt: now + lastsMs,
    flow: { kind: 'code', deviceCode, userCode, verificationUrl, intervalMs, pollAt: now + intervalMs },
  }));
  // Asked for as long as it takes; nobody waits for that here.
  void awaitConfirmation();
}
