import { showInTab } from '../../browser/tabs';
import { reconcileRedirectRules } from '../apply-redirect-rules';
import type { RouteTarget } from '../route';
import { changeRoute, changeTarget } from '../routes';

/** How long a pause lasts, in ms. */
export const PAUSE_MS = 3_600_000;

/** Leaves links as they are for an hour from `now` (ms since the epoch). */
export function pauseRoute(environmentId: string, now: number): Promise<void> {
  return changeRoute(environmentId, { pausedUntil: now + PAUSE_MS });
}

/** Ends a pause. */
export function resumeRoute(environmentId: string): Promise<void> {
  return changeRoute(environmentId, { pausedUntil: null });
}

/** Keeps that the user vouches for the target, where it still is the one of the route. */
export function confirmTarget(environmentId: string, target: RouteTarget, now: number): Promise<void> {
  return changeTarget(environmentId, target, { proof: { kind: 'confirmed', at: now } });
}

/**
 * Opens the private host itself in a new tab. Its redirect rule would catch that too, so the route is paused
 * first, and the rule is gone before the tab is there.
 *
 * @throws Error where the rule could not be taken away; then nothing was opened
 */
export async function openOriginalAddress(environmentId: string, host: string, now: number): Promise<void> {
  await pauseRoute(environmentId, now);
  await reconcileRedirectRules();
  await showInTab(`https://${host}/`, { kind: 'new-tab', isActive: true });
}
