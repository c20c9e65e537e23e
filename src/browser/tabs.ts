import type { Tabs } from 'webextension-polyfill';
import { browser } from './extension-api';

/** Where a page is to be shown. */
export type TabPlace =
  | { kind: 'new-tab'; isActive: boolean }
  | { kind: 'new-window' }
  | { kind: 'existing-tab'; tabId: number; isFocused: boolean };

/**
 * Shows `url` and returns the id of its tab. An existing tab that is gone meanwhile becomes a new one.
 * Throws where the browser gives the tab no id, which it does not for ordinary tabs.
 */
export async function showInTab(url: string, place: TabPlace): Promise<number> {
  switch (place.kind) {
    case 'new-tab':
      return idOf(await browser.tabs.create({ url, active: place.isActive }));
    case 'new-window':
      return idOf((await browser.windows.create({ url, focused: true })).tabs?.[0]);
    case 'existing-tab':
      return showInExistingTab(url, place.tabId, place.isFocused);
  }
}

async function showInExistingTab(url: string, tabId: number, isFocused: boolean): Promise<number> {
  try {
    const tab = await browser.tabs.update(tabId, isFocused ? { url, active: true } : { url });
    if (isFocused && tab.windowId !== undefined)
      await browser.windows.update(tab.windowId, { focused: true });
    return tabId;
  } catch {
    return idOf(await browser.tabs.create({ url }));
  }
}

/** Leads a tab to another page. One that was closed meanwhile stays closed. */
export async function leadTab(tabId: number, url: string): Promise<void> {
  // Chrome refuses for a tab that is gone, and for nothing else.
  await browser.tabs.update(tabId, { url }).catch(() => undefined);
}

/** Loads the page of a tab anew. */
export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}

/** Closes a tab. One that is gone already is no matter. */
export async function closeTab(tabId: number): Promise<void> {
  await browser.tabs.remove(tabId).catch(() => undefined);
}

/** Brings a tab to the front without touching its page. */
export async function focusTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** A tab that shows a page of `HOST` or `HOST:PORT`; null where there is none, or no access to the host. */
export async function findTabOf(authority: string): Promise<number | null> {
  // A pattern without a port matches every port.
  const [host = authority] = authority.split(':');
  const tabs = await browser.tabs.query({ url: `https://${host}/*` });
  const shown = tabs.filter(({ url }) => url !== undefined && new URL(url).host === authority);
  return shown.find((tab) => tab.active)?.id ?? shown[0]?.id ?? null;
}

/**
 * The address of a tab once it has loaded its page. Null where the tab is gone, or its page is of a host
 * without access.
 */
export async function urlOnceLoaded(tabId: number): Promise<string | null> {
  const find = (): Promise<Tabs.Tab | null> => browser.tabs.get(tabId).catch(() => null);
  await new Promise<void>((resolve) => {
    const stop = (): void => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
      resolve();
    };
    const onUpdated = (id: number, change: { status?: string }): void => {
      if (id === tabId && change.status === 'complete') stop();
    };
    const onRemoved = (id: number): void => {
      if (id === tabId) stop();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    find().then((tab) => {
      if (tab?.status !== 'loading') stop();
    });
  });
  return (await find())?.url ?? null;
}

/** The address that a tab shows; null where it is gone, or its page is of a host without access. */
export async function readTabUrl(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url ?? null;
}

/** Whether the user looks at this tab, or would, if its window were in front. */
export async function isActiveTab(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.active === true;
}

/** A tab whose address may be known. */
export interface VisibleTab {
  readonly id: number;
  readonly url: string;
}

/** The tabs that show a page of a host with access, or of this extension; Chrome tells the address of no other. */
export async function readVisibleTabs(): Promise<VisibleTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) => (id === undefined || !url ? [] : [{ id, url }]));
}

/** Calls back when a tab was closed. */
export function watchClosedTabs(onClosed: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => onClosed(tabId));
}

function idOf(tab: { id?: number | undefined } | undefined): number {
  if (tab?.id === undefined) throw new Error('The browser gave the tab no id.');
  return tab.id;
}
