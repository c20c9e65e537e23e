import { browser } from './extension-api';

/** The tab that shows this page; null in a popup, which is in none. */
export async function ownTabId(): Promise<number | null> {
  const tab = await browser.tabs.getCurrent();
  return tab?.id ?? null;
}

/** Closes the tab that shows this page. */
export async function closeOwnTab(): Promise<void> {
  const tabId = await ownTabId();
  if (tabId !== null) await browser.tabs.remove(tabId);
}
