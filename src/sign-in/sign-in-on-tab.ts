import type { Environment } from '../environments/environment';
import { openEnvironment } from './begin-opening';
import { followTab } from './follow-tabs';

/**
 * Signs in again in a tab whose sign-in page got no answer: the opening of the tab goes on with a fresh token;
 * where the link came from elsewhere, an opening begins.
 */
export async function signInOnTab(tabId: number, { id }: Environment): Promise<void> {
  const now = Date.now();
  if (await followTab(tabId, { kind: 'host-silent' }, now)) return;
  await openEnvironment(
    { environmentId: id, disposition: 'current-tab', isAfresh: true, originTabId: tabId },
    now,
  );
}
