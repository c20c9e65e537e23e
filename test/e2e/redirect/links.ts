import type { Page } from 'puppeteer-core';
import { CHAT_HOST } from '../../simulator/load-balancer/other-sites';
import type { ConnectedSession } from '../opening/connected-session';

/** A page of another site on which every kind of link leads to `url`. */
export function openChat({ airlock }: ConnectedSession, url: string): Promise<Page> {
  return airlock.openTab(`https://${CHAT_HOST}/?to=${encodeURIComponent(url)}`);
}

/** Waits for the tab that arrived at exactly this URL, and for its page. */
export async function arrivedAt({ airlock }: ConnectedSession, url: string): Promise<Page> {
  const page = await airlock.waitForTab((at) => at === url);
  // Not for the selector: what waits for one is lost with the page that comes before.
  await page.waitForFunction(() => document.querySelector('[data-testid=path]') !== null, { polling: 50 });
  return page;
}

/** What the page says, with which path and query the web server was asked. */
export function pathSeenByServer(page: Page): Promise<string | null> {
  return page.$eval('[data-testid=path]', (element) => element.textContent);
}
