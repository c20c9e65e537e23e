import { browser } from './extension-api';

/** The tab that a popup lies over; null where there is none with an id. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
