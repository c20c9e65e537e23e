import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../simulator/faults';
import { countMints, hostOf } from '../flows/airflow-page';
import { findAccessibilityViolations } from '../harness/find-accessibility-violations';
import { byRole, interfaceText } from '../harness/interface-text';
import { untilSignedIn } from '../harness/open-environment';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { landedPage } from '../opening/openings';
import { openByKeys } from '../opening/popup-keys';
import { bannerOf, bannerText, copyOfBanner, waitForBannerText } from './banner-on-page';
import { countPageMessages, explainAgain, untilPageWasRead } from './page-messages';

const NAME = 'sales-staging';
const TITLE = 'hint_signed_out_title';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

/** The page for visitors without a session, with more on it. */
async function openSignedOut(more = '', headers: Record<string, string> = {}): Promise<Page> {
  const body = `<!doctype html><html lang="en"><title>Sign In - Airflow</title><body>
<a href="https://us-east-1.console.aws.amazon.com/">Sign in with AWS Management Console SSO</a>${more}</body></html>`;
  const fault: Fault = { kind: 'status', status: 200, body, headers };
  session.simulator.faults.set({ host: hostOf(session, NAME) }, fault);
  return session.airlock.openTab(`https://${hostOf(session, NAME)}/login/`);
}

async function boxOfBanner(page: Page): Promise<{ width: number; height: number; y: number }> {
  const handle = await page.waitForSelector(byRole('heading', TITLE));
  const box = await handle?.boundingBox();
  return box ?? { width: 0, height: 0, y: -1 };
}

describe('the page', () => {
  it('cannot hide the banner by its styles', async () => {
    const page = await openSignedOut(
      '<style>html>:not(body),[popover],html>div{display:none!important;opacity:0!important;visibility:hidden!important;transform:scale(0)!important;--surface:red!important}</style>',
    );
    await bannerOf(page, TITLE);
    const { width, height, y } = await boxOfBanner(page);
    expect([width > 100, height > 10, y >= 0]).toEqual([true, true, true]);
  });

  it('keeps it off by no content security policy', async () => {
    const page = await openSignedOut('', {
      'content-security-policy':
        "default-src 'none'; style-src 'none'; sandbox allow-scripts allow-same-origin",
    });
    await bannerOf(page, TITLE);
    expect((await boxOfBanner(page)).width).toBeGreaterThan(100);
  });

  it('is not moved by it', async () => {
    const page = await openSignedOut('<p id="mark">Mark</p>');
    const place = () => page.$eval('#mark', (mark) => mark.getBoundingClientRect().top);
    await bannerOf(page, TITLE);
    const beneath = await place();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await waitForBannerText(page, (text) => text === '');
    expect(await place()).toBe(beneath);
  });

  it('can neither read it nor press its buttons', async () => {
    const page = await openSignedOut();
    await bannerOf(page, TITLE);
    const seen = await page.evaluate(() => {
      const host = [...document.documentElement.children].find(({ tagName }) => tagName === 'DIV');
      host?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, clientX: 60, clientY: 150 }),
      );
      for (let y = 0; y < 300; y += 10) {
        const hit = document.elementFromPoint(60, y);
        if (hit instanceof HTMLElement) hit.click();
        hit?.dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true }));
      }
      return { root: host?.shadowRoot, text: document.documentElement.innerText, html: host?.outerHTML };
    });
    expect(seen.root).toBeNull();
    expect(seen.text + seen.html).not.toContain(interfaceText(TITLE));
    expect(await bannerText(page)).toContain(interfaceText('banner_sign_in_and_return'));
    expect(countMints(session)).toBe(0);
  });

  it('that floods is ignored', async () => {
    await openByKeys(session.airlock, 'ml-features');
    const page = await landedPage(session, 'ml-features', '/');
    const heard = await countPageMessages(session);
    session.simulator.faults.set(
      { host: hostOf(session, 'ml-features') },
      { kind: 'status', status: 500, body: '{}' },
    );
    await page.evaluate(async () => {
      for (let round = 0; round < 200; round += 1) {
        history.pushState(null, '', round % 2 === 0 ? '/auth/login/' : `/dags/d${round}`);
        window.postMessage({ name: 'page.report', request: {} }, '*');
      }
      await Promise.all(Array.from({ length: 200 }, (_, index) => fetch(`/ui/flood${index}`)));
      history.pushState(null, '', '/auth/login/');
    });
    const reports = async () => (await heard()).filter((name) => name === 'page.report').length;
    await expect.poll(reports, { timeout: 15_000 }).toBeGreaterThanOrEqual(12);
    await untilPageWasRead(session, page);
    expect(await reports()).toBe(12);
  });
});

describe('the banner', () => {
  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (scheme) => {
    const page = await openSignedOut();
    await bannerOf(page, TITLE);
    const copy = await copyOfBanner(page);
    await copy.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await copy.$eval('details', (details) => {
      details.open = true;
    });
    expect(await findAccessibilityViolations(copy)).toEqual([]);
  });

  it('is the first stop of the Tab key, and closes by Escape until the page is loaded anew', async () => {
    const page = await openSignedOut();
    await bannerOf(page, TITLE);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await waitForBannerText(page, (text) => text === '');
    await page.reload();
    await bannerOf(page, TITLE);
  });

  it('is gone for a kind of problem that the user muted', async () => {
    const page = await openSignedOut();
    await bannerOf(page, TITLE);
    await page.locator('::-p-aria([name="More causes and steps"])').click();
    await page.locator(byRole('button', 'banner_mute')).click();
    await waitForBannerText(page, (text) => text === '');
    const heard = await countPageMessages(session);
    await page.reload();
    await expect.poll(heard).toContain('page.recognise');
    // The answer to what was heard may be on its way. What is asked after it is answered after it.
    await explainAgain(session, page);
    expect(await bannerText(page)).toBe('');
  });
});

it.each([
  ['Airflow 2', NAME, '/dags/error_403/grid'],
  ['Airflow 3', 'ml-features', '/dags/error_403'],
])('a healthy page of %s is left alone: no banner, no message', async (_version, name, path) => {
  await openByKeys(session.airlock, name);
  await session.airlock.waitForTab((url) => url.includes(hostOf(session, name)) && !url.includes('sso'));
  const heard = await countPageMessages(session);
  const page = await session.airlock.openTab(`https://${hostOf(session, name)}${path}`);
  await untilSignedIn(page);
  await untilPageWasRead(session, page);
  expect(await heard()).toEqual([]);
  expect(await bannerText(page)).toBe('');
});
