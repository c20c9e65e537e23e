import { createToken } from '../../aws/create-token';
import { extensionPageUrl } from '../../browser/extension-pages';
import { CALLBACK_URL, callbackUrl } from '../../browser/loopback-callback';
import { leadTab } from '../../browser/tabs';
import { failure } from '../../failures/failure';
import { asFailure, fail } from '../../failures/failure-error';
import { readSsoClient } from '../sso-clients';
import { readSsoSession } from '../sso-session';
import { endPortalSignIn } from './end-portal-sign-in';
import { finishPortalSignIn } from './finish-portal-sign-in';
import { type BrowserFlow, changePortalSignIn, type PortalSignIn, portalSignInItem } from './portal-sign-in';
import { readCallback } from './read-callback';

const PAGE = 'src/reopen/reopen.html#signed-in';

/** Takes up a callback: leads its tab to a page of ours, and trades the code. Does nothing about any other. */
export async function takeCallback(url: string, tabId: number, now: number): Promise<void> {
  const signIn = await portalSignInItem.read();
  if (signIn?.step !== 'waiting' || signIn.flow?.kind !== 'browser') return;
  const callback = readCallback(url, signIn.flow);
  if (callback === null) return;
  await leadTab(tabId, extensionPageUrl(PAGE));
  if ('failure' in callback) return endPortalSignIn(signIn.id, callback.failure);
  const flow: BrowserFlow = { ...signIn.flow, code: callback.code };
  // Kept before it is traded: the next life of the worker goes on with it.
  await changePortalSignIn(signIn.id, 'waiting', (current) => ({ ...current, step: 'trading', tabId, flow }));
  await tradeCode(now);
}

/** Trades the code that is kept with the sign-in for tokens. */
export function tradeCode(now: number): Promise<void> {
  return navigator.locks.request('portal-trade', async () => {
    const signIn = await portalSignInItem.read();
    if (signIn?.step !== 'trading' || signIn.flow?.kind !== 'browser') return;
    try {
      await trade(signIn, signIn.flow, now);
    } catch (thrown) {
      await endPortalSignIn(signIn.id, asFailure(thrown));
    }
  });
}

async function trade(
  signIn: PortalSignIn,
  { code, port, verifier }: BrowserFlow,
  now: number,
): Promise<void> {
  const session = await readSsoSession(signIn.sessionId);
  if (code === null) return;
  const client = await readSsoClient(session, CALLBACK_URL, now);
  const tokens = await createToken(session.region, client, {
    grantType: 'authorization_code',
    code,
    codeVerifier: verifier,
    redirectUri: callbackUrl(port),
  });
  if (typeof tokens === 'string') return fail('unexpected-answer', tokens);
  await finishPortalSignIn(signIn, tokens, client, now);
}

/** The tab of the access portal was closed before it sent anybody back. */
export async function onPortalTabClosed(tabId: number): Promise<void> {
  const signIn = await portalSignInItem.read();
  if (signIn?.tabId !== tabId || signIn.step !== 'waiting') return;
  await endPortalSignIn(signIn.id, failure('identity-sign-in-cancelled', 'the tab was closed'));
}
