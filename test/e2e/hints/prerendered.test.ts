import type { Page, Target } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Fault } from '../../simulator/faults';
import { countMints, hostOf } from '../flows/airflow-page';
import { interfaceText } from '../harness/interface-text';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { idOf, tabsOf, waitForStep } from '../opening/openings';
import { bannerText } from './banner-on-page';
import { HEALTH } from './failing-tabs';
import { countPageMessages } from './page-messages';
import { lookAtPrerendered, watchPrerendered } from './prerendered-page';

const NAME = 'sales-staging';
const DEEP_LINK = '/dags/daily_orders/grid?tab=graph';
const SIGNED_OUT = `/login/?next=${encodeURIComponent(DEEP_LINK)}`;

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

function pageWith(body: string): Fault {
  const html = `<!doctype html><html lang="en"><title>Sign In - Airflow</title>${body}</html>`;
  return { kind: 'status', status: 200, body: html, headers: { 'content-type': 'text/html' } };
}

/** Opens a page with a link to one for visitors without a session, which Chrome then prepares unseen. */
async function openBeforePrerendered(): Promise<Page> {
  const { faults } = session.simulator;
  const host = hostOf(session, NAME);
  const rules = { prerender: [{ source: 'list', urls: [SIGNED_OUT], eagerness: 'immediate' }] };
  const link = `<a id="link" href="${SIGNED_OUT}">Daily orders</a>`;
  faults.set(
    { host, operation: 'health' },
    pageWith(`${link}<script type="speculationrules">${JSON.stringify(rules)}</script>`),
  );
  // By its request the page can be told from the one in front of it.
  const signedOut = faults.set(
    { host, operation: 'page' },
    pageWith('<a href="/login/">Sign in with AWS Management Console SSO</a><script>fetch("/noted")</script>'),
  );
  const heard = await countPageMessages(session);
  const prerendered = await watchPrerendered(session, host);
  const before = await session.airlock.openTab(`https://${host}${HEALTH}`);

  const view = await lookAtPrerendered(session, await prerendered());

  expect(view).toEqual({ isPrerendering: true, additions: 0 });
  await expect.poll(heard, { timeout: 15_000 }).toEqual(['page.looked-at']);
  expect(countMints(session)).toBe(0);
  signedOut.release();
  return before;
}

/**
 * Waits for what the page for visitors without a session answers. It is looked for each time: Puppeteer may lose the tab
 * in which the prepared page takes the place of the one before.
 */
function answerOf<Answer>(ask: (shown: Target) => Promise<Answer>) {
  const isShown = (target: Target): boolean => target.type() === 'page' && target.url().includes('/login/');
  return expect.poll(
    async () => {
      const shown = session.airlock.browser.targets().find(isShown);
      return shown === undefined ? 'no such page' : await ask(shown).catch(String);
    },
    { timeout: 20_000, interval: 200 },
  );
}

it('a page that is only prerendered tells and shows nothing; once the user is there, it has its banner', async () => {
  const tab = await openBeforePrerendered();
  await tab.locator('#link').click();
  // It is the page that was prepared, and not another one in its place.
  await answerOf(activationStart).toBeGreaterThan(0);
  await answerOf((shown) => bannerText(shown)).toContain(interfaceText('hint_signed_out_title'));
  await answerOf((shown) => bannerText(shown)).toContain('200 on /login/');
});

it('it does not sign in by itself either before the user is there', async () => {
  await session.welcome.evaluate(
    (id) => chrome.storage.local.set({ choices: { [id]: { signsInByItself: true } } }),
    idOf(session, NAME),
  );
  const tab = await openBeforePrerendered();
  await tab.locator('#link').click();
  // Asked of Chrome, since the tab goes on as soon as the page is there.
  await waitForStep(session, NAME, 'done');
  await expect
    .poll(() => tabsOf(session, NAME), { timeout: 15_000 })
    .toMatchObject([{ url: `https://${hostOf(session, NAME)}${DEEP_LINK}` }]);
  expect(countMints(session)).toBe(1);
});

/** When the user came to a page that had been prerendered, in ms after it began; 0 for every other page. */
async function activationStart(shown: Target): Promise<number> {
  const client = await shown.createCDPSession();
  const expression = 'performance.getEntriesByType("navigation")[0].activationStart';
  const { result } = await client.send('Runtime.evaluate', { expression });
  await client.detach();
  return Number(result.value);
}
