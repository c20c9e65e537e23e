import { activeTab } from '../browser/current-tab';
import { isHintOfPage } from '../hints/is-hint-of-page';
import { tabHintsItem } from '../hints/tab-hints';
import { preferencesItem } from '../settings/preferences';
import type { PopupStore } from './popup-store';

/**
 * Finds what is wrong with the page beneath the popup. The popup opens on it, unless the user has closed it for
 * this page or muted its kind; then it stays within reach.
 */
export async function showHint(store: PopupStore): Promise<void> {
  const [tab, hints, { mutedProblems }] = await Promise.all([
    activeTab(),
    tabHintsItem.read(),
    preferencesItem.read(),
  ]);
  const hint = tab === null ? undefined : hints[tab.id];
  // A tab may have gone elsewhere without Airlock's notice.
  if (hint === undefined || tab?.url == null || !isHintOfPage(hint, tab.url)) return;
  store.hint.value = hint;
  if (!hint.isDismissed && !mutedProblems.includes(hint.problem)) store.view.value = 'hint';
}
