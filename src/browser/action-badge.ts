import { browser } from './extension-api';

/** Shows a short text on the toolbar icon; an empty one takes it away. */
export async function showBadge(text: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
  if (text !== '') {
    await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
  }
}
