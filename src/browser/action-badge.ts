import { browser } from './extension-api';

/** Shows a short text on the toolbar icon; an empty one takes it away. */
export async function showBadge(text: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
  if (text !== '') {
    await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
  }
}

/** Shows a short text on the toolbar icon for one tab, until the tab goes to another page. */
export async function showTabBadge(tabId: number, text: string, title: string): Promise<void> {
  // The tab may be gone meanwhile, and its badge with it.
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#0f5c63' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
