import type { PortalTokens } from '../../aws/create-token';
import type { RegisteredClient } from '../../aws/register-client';
import { closeTab, focusTab } from '../../browser/tabs';
import { ssoTokensItem } from '../sso-tokens';
import { continueOpenings } from './continue-openings';
import { releaseLoopback } from './loopback-access';
import { changePortalSignIn, type PortalSignIn } from './portal-sign-in';

/** Keeps the tokens of a sign-in, takes back what it had set up, and goes on with what it was for. */
export async function finishPortalSignIn(
  { id, sessionId, step }: PortalSignIn,
  tokens: PortalTokens,
  client: RegisteredClient,
  now: number,
): Promise<void> {
  const { accessToken, refreshToken, lastsMs } = tokens;
  await ssoTokensItem.update((all) => ({
    ...all,
    [sessionId]: { accessToken, refreshToken, expiresAt: now + lastsMs, client },
  }));
  const done = await changePortalSignIn(id, step, (signIn) => ({ ...signIn, step: 'done', flow: null }));
  await releaseLoopback();
  if (done === null) return;
  if (done.continuesOpening) return continueOpenings(done, now);
  if (done.originTabId !== null) await goBack(done.originTabId, done.tabId);
}

/** Shows the page again where the user asked, in place of the portal's tab. */
async function goBack(originTabId: number, portalTabId: number | null): Promise<void> {
  // Chrome refuses for a tab that is gone: then the portal's tab stays, and says that all is well.
  const isShown = await focusTab(originTabId).then(
    () => true,
    () => false,
  );
  if (isShown && portalTabId !== null) await closeTab(portalTabId);
}
