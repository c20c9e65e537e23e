import { asFailure } from '../../failures/failure-error';
import { openEnvironment } from '../../sign-in/begin-opening';
import { openingsItem } from '../../sign-in/opening';
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
  const opened = waiting.map(({ environmentId, method, ...asked }, index) => {
    const isInTab = index === 0 && tabId !== null;
    const disposition = isInTab ? 'current-tab' : asked.disposition;
    const originTabId = isInTab ? tabId : asked.originTabId;
    return openEnvironment({ environmentId, method, isAfresh: true, disposition, originTabId }, now);
  });
  const [first] = await Promise.allSettled(opened);
  if (first?.status !== 'rejected') return;
  const failure = asFailure(first.reason);
  await changePortalSignIn(id, 'done', (signIn) => ({ ...signIn, failure }));
}
