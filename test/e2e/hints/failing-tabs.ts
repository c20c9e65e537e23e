import type { Page, Protocol } from 'puppeteer-core';
import { hostOf } from '../flows/airflow-page';
import type { ConnectedSession } from '../opening/connected-session';

/** A page that Airflow shows to everybody, so that nothing but the network can be wrong with it. */
export const HEALTH = '/health';

/** Opens a page of an environment in a new tab, as a bookmark does, however that ends. */
export async function visit(session: ConnectedSession, name: string, path = HEALTH): Promise<Page> {
  const page = await session.airlock.browser.newPage();
  await page.goto(`https://${hostOf(session, name)}${path}`).catch(() => undefined);
  return page;
}

/** Waits until the toolbar icon shows this text over the active tab. Returns its tooltip. */
export async function waitForTabBadge({ welcome }: ConnectedSession, text: string): Promise<string> {
  const title = await welcome.waitForFunction(
    async (wanted) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id === undefined) return false;
      const shown = await chrome.action.getBadgeText({ tabId: tab.id });
      return shown === wanted && (await chrome.action.getTitle({ tabId: tab.id }));
    },
    { polling: 50, timeout: 20_000 },
    text,
  );
  return String(await title.jsonValue());
}

/** Changes preferences as the settings page does. */
export async function prefer({ welcome }: ConnectedSession, changes: Record<string, unknown>): Promise<void> {
  await welcome.evaluate(async (changed) => {
    const { preferences = {} } = await chrome.storage.local.get<{ preferences?: object }>('preferences');
    await chrome.storage.local.set({ preferences: { ...preferences, ...changed } });
  }, changes);
}

/** The id of the active tab. */
export function activeTabId({ welcome }: ConnectedSession): Promise<number> {
  return welcome.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id ?? -1;
  });
}

/** Opens a page that fails by an error of the network which takes minutes to come about by itself, or a cable. */
export async function visitInVain(
  session: ConnectedSession,
  name: string,
  errorReason: Protocol.Network.ErrorReason,
): Promise<void> {
  const page = await session.airlock.browser.newPage();
  const client = await page.createCDPSession();
  client.on('Fetch.requestPaused', ({ requestId }) => {
    client.send('Fetch.failRequest', { requestId, errorReason }).catch(() => undefined);
  });
  await client.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await page.goto(`https://${hostOf(session, name)}${HEALTH}`).catch(() => undefined);
}
