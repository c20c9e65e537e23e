import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { hostOf } from '../flows/airflow-page';
import { click, sees, sentence } from '../flows/on-page';
import { findAccessibilityViolations } from '../harness/find-accessibility-violations';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { waitUntilSignedInAt } from '../opening/openings';
import { activeTabId, HEALTH, prefer, visit, waitForTabBadge } from './failing-tabs';

const PRIVATE = 'finance-prod';
const PUBLIC = 'sales-prod';
const TITLE = sentence('hint_net_refused_title');

let session: ConnectedSession;
let helpUrl: string;

beforeAll(async () => {
  session = await startConnected();
  helpUrl = `chrome-extension://${session.airlock.extensionId}/src/help/help.html`;
});

beforeEach(async () => {
  await session.reset();
  await session.simulator.privateEndpoints.become('refused');
});

afterEach(async () => {
  expect(session.airlock.errors).toEqual([]);
  await session.simulator.privateEndpoints.become('reachable');
});

afterAll(() => session.close());

/** As the Back button: the page that asks for it is gone before it is told so. */
async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => history.back()).catch(() => undefined);
}

const link = (): string => `https://${hostOf(session, PRIVATE)}${HEALTH}?from=link#row-7`;

it('opens from the popup, and lets the page be tried again', async () => {
  const failing = await visit(session, PRIVATE);
  await waitForTabBadge(session, '!');
  const popup = await session.airlock.openPopup();
  await click(popup, 'button', sentence('hint_full_page'));
  const help = await session.airlock.waitForPage('src/help/help.html');
  await sees(help, TITLE);
  await sees(help, PRIVATE);
  expect(await findAccessibilityViolations(help)).toEqual([]);

  await session.simulator.privateEndpoints.become('reachable');
  await click(help, 'button', sentence('help_retry'));
  // The failing page has come to the front, well again.
  await failing.waitForFunction(() => document.visibilityState === 'visible', { polling: 50 });
  await waitForTabBadge(session, '');
  await help.bringToFront();
  await sees(help, sentence('help_gone_title'));
  expect(await findAccessibilityViolations(help)).toEqual([]);
});

it('stands in for the error page of Chrome once, where that is wanted', async () => {
  await prefer(session, { replacesErrorPage: true });
  const page = await session.airlock.browser.newPage();
  await page.goto('about:blank');
  await page.goto(link()).catch(() => undefined);
  await page.waitForFunction((url) => location.href.startsWith(url), { timeout: 15_000 }, helpUrl);
  await sees(page, TITLE);

  // Back leads to Chrome's own page, and stays there.
  await goBack(page);
  await page.waitForFunction((url) => !location.href.startsWith(url), { timeout: 15_000 }, helpUrl);
  await waitForTabBadge(session, '!');
  expect(page.url()).not.toContain(helpUrl);
  await goBack(page);
  await page.waitForFunction(() => location.href === 'about:blank', { timeout: 15_000 });
});

it('tries the very address again, and stands in again where that fails', async () => {
  await prefer(session, { replacesErrorPage: true });
  const page = await session.airlock.browser.newPage();
  await page.goto(link()).catch(() => undefined);
  await page.waitForFunction((url) => location.href.startsWith(url), { timeout: 15_000 }, helpUrl);
  // The page gives itself a title as it begins.
  await sees(page, TITLE);
  await page.evaluate(() => {
    document.title = 'the first one';
  });
  await click(page, 'button', sentence('help_retry'));
  await page.waitForFunction(
    (url) => location.href.startsWith(url) && document.title !== 'the first one',
    { timeout: 15_000 },
    helpUrl,
  );

  await session.simulator.privateEndpoints.become('reachable');
  await click(page, 'button', sentence('help_retry'));
  await page.waitForFunction((url) => location.href === url, { timeout: 15_000 }, link());
});

it('stays away where it is not wanted', async () => {
  const page = await visit(session, PRIVATE);
  await waitForTabBadge(session, '!');
  expect(page.url()).not.toContain(helpUrl);
});

it('clears the stale session of a site, and signs in again there', async () => {
  const error = '<title>500 Internal Server Error</title><h1>Internal Server Error</h1>';
  const fault = session.simulator.faults.set(
    { operation: 'sign-in-page' },
    { kind: 'status', status: 500, body: error, headers: { 'content-type': 'text/html' } },
  );
  const page = await visit(session, PUBLIC, '/aws_mwaa/aws-console-sso');
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: as the stale session is kept.
    document.cookie = 'stale=yes; Secure; Path=/';
    localStorage.setItem('stale', 'yes');
  });
  await waitForTabBadge(session, '!');
  const help = await session.airlock.openPage(`src/help/help.html#tab=${await activeTabId(session)}`);
  await sees(help, sentence('hint_stale_session_title'));
  fault.release();
  await click(help, 'button', sentence('hint_remedy_clear_site_data'));
  await waitUntilSignedInAt(page, '/home');
  expect(await page.evaluate(() => document.cookie + (localStorage.getItem('stale') ?? ''))).not.toContain(
    'yes',
  );
});

it('says so where there is nothing to advise on', async () => {
  const help = await session.airlock.openPage('src/help/help.html#tab=999999');
  await sees(help, sentence('help_gone_title'));
});
