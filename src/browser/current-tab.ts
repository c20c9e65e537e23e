import { browser } from './extension-api';

/** The tab that a popup lies over; null where there is none with an id. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/**
 * The tab that a popup lies over, with its address: opening the popup gives access to it. Null where there is
 * none with an id; the address is null where Chrome does not tell it.
 */
export async function activeTab(): Promise<{ id: number; url: string | null } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}
