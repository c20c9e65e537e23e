import type { Failure } from '../../failures/failure';
import { releaseLoopback } from './loopback-access';
import { isPortalSignInUnderWay, portalSignInItem } from './portal-sign-in';

/** Ends a sign-in that is still under way, with the reason, and takes back what it had set up. */
export async function endPortalSignIn(id: string, failure: Failure): Promise<void> {
  await portalSignInItem.update((current) =>
    current?.id === id && isPortalSignInUnderWay(current)
      ? { ...current, step: 'failed', flow: null, failure }
      : current,
  );
  await releaseLoopback();
}
