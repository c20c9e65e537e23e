import { browser } from './extension-api';

/** What the toolbar icon shows: a short text on a ground, and a tooltip. */
export interface IconBadge {
  /** Empty for none. */
  readonly text: string;
  readonly colour: string;
  readonly title: string;
}

/** Shows a badge on the toolbar icon, wherever a tab has none of its own. */
export async function showBadge({ text, colour, title }: IconBadge): Promise<void> {
  await browser.action.setTitle({ title });
  await browser.action.setBadgeText({ text });
  if (text !== '') await browser.action.setBadgeBackgroundColor({ color: colour });
}

/**
 * Shows a badge for one tab, until the tab goes to another page: Chrome takes it away then.
 * `isOwn: false` gives the tab the badge of all tabs again; Chrome has no such way back for colour and tooltip.
 */
export async function showTabBadge(
  tabId: number,
  { text, colour, title }: IconBadge,
  isOwn: boolean,
): Promise<void> {
  // The tab may be gone meanwhile, and its badge with it.
  await Promise.allSettled([
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setTitle({ tabId, title }),
    // Last, so that no badge is seen without what it means.
    browser.action.setBadgeText({ tabId, text: isOwn ? text : null }),
  ]);
}
