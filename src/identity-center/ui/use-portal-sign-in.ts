import { useState } from 'preact/hooks';
import { requestHostAccess } from '../../browser/host-access';
import { ownTabId } from '../../browser/own-tab';
import type { Failure } from '../../failures/failure';
import { failure } from '../../failures/failure';
import { send } from '../../messages/send';
import { useStoredPart } from '../../ui/use-stored';
import { portalSignInPatterns } from '../portal-patterns';
import { type PortalMethod, type PortalSignIn, portalSignInItem } from '../portal-sign-in/portal-sign-in';

/** What a page shows of a sign-in: no secret of it stays in the page. */
export interface ShownSignIn
  extends Pick<
    PortalSignIn,
    'id' | 'sessionId' | 'method' | 'step' | 'tabId' | 'failure' | 'continuesOpening'
  > {
  /** To be compared, and where; null before they are there, and for the sign-in with the browser. */
  readonly confirmation: { readonly userCode: string; readonly url: string } | null;
}

/** The sign-in at a portal that is under way, or the latest one; null where there was none, undefined while reading. */
export function useShownSignIn(): ShownSignIn | null | undefined {
  return useStoredPart(portalSignInItem, shownOf);
}

/** Starts and ends the sign-in at a portal. */
export function usePortalSignIn(continuesOpening: boolean) {
  const [refusal, setRefusal] = useState<Failure | null>(null);

  /**
   * Call it first in the handler of a click: Chrome wants the user's gesture for its prompt.
   * @param keep resolves to the id of the session to sign in to
   */
  function start(region: string, method: PortalMethod, keep: () => Promise<string>): void {
    // Chrome asks nobody for what was given before and given back.
    const asking = requestHostAccess(portalSignInPatterns(region, method));
    setRefusal(null);
    // At once: the prompt closes a popup, and the worker goes on as soon as access is there.
    const begun = Promise.all([keep(), ownTabId()]).then(([sessionId, originTabId]) =>
      send('identity-center.sign-in', { sessionId, method, originTabId, continuesOpening }),
    );
    void Promise.all([asking.catch(() => false), begun]).then(([isGranted]) => {
      if (isGranted) return;
      setRefusal(failure('host-access-missing', 'access was not given', { host: hostsOf(region, method) }));
      void send('identity-center.cancel', {});
    });
  }

  return { start, refusal, cancel: () => void send('identity-center.cancel', {}) };
}

function hostsOf(region: string, method: PortalMethod): string {
  return portalSignInPatterns(region, method)
    .map((pattern) => new URL(pattern).host)
    .join(', ');
}

function shownOf(signIn: PortalSignIn | null): ShownSignIn | null {
  if (signIn === null) return null;
  const { flow, id, sessionId, method, step, tabId, failure: reason, continuesOpening } = signIn;
  const confirmation = flow?.kind === 'code' ? { userCode: flow.userCode, url: flow.verificationUrl } : null;
  return { id, sessionId, method, step, tabId, failure: reason, continuesOpening, confirmation };
}
