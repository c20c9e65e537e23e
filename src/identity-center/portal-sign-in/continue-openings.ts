import { asFailure } from '../../failures/failure-error';
import { openingsItem } from '../../sign-in/opening';
import { repeatOpening } from '../../sign-in/repeat-opening';
import { changePortalSignIn, type PortalSignIn } from './portal-sign-in';

/** An opening that failed longer ago than this, in ms, is no longer what the user has in mind. */
const IN_MIND_MS = 10 * 60_000;

/**
 * Repeats the openings that failed because this session had ended: the latest in the tab of the sign-in, if it has
 * one. Why one fails, if it does, is kept with it, and for the tab with the sign-in.
 */
export async function continueOpenings(
  { id, sessionId, tabId, beganAt }: PortalSignIn,
  now: number,
): Promise<void> {
  const openings = await openingsItem.read();
  const waiting = openings.filter(
    ({ failure, stepAt }) =>
      failure?.code === 'identity-session-ended' &&
      failure.facts['sessionId'] === sessionId &&
      beganAt - stepAt < IN_MIND_MS,
  );
  const opened = waiting.map((opening, index) => {
    const isInTab = index === 0 && tabId !== null;
    return repeatOpening(opening, now, isInTab ? { disposition: 'current-tab', originTabId: tabId } : {});
  });
  const [first] = await Promise.allSettled(opened);
  if (first?.status !== 'rejected') return;
  const failure = asFailure(first.reason);
  await changePortalSignIn(id, 'done', (signIn) => ({ ...signIn, failure }));
}
