import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countMints, hostOf } from '../flows/airflow-page';
import { byRole, interfaceText } from '../harness/interface-text';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { idOf, landedPage } from '../opening/openings';
import { openByKeys } from '../opening/popup-keys';
import { bannerOf, bannerText, waitForBannerText } from './banner-on-page';

const NAME = 'sales-staging';
const DEEP_LINK = '/dags/daily_orders/grid?tab=graph&base=2026-11-01';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

it.each([
  ['Airflow 2', NAME, DEEP_LINK],
  ['Airflow 3.0', 'sales-dev', '/dags/daily_orders/runs/manual__1?tab=logs'],
  ['Airflow 3.2', 'ml-features', '/dags/daily_orders/tasks/load?try=2'],
])('%s: signs in and comes back to the deep link', async (_version, name, path) => {
  const page = await session.airlock.openTab(`https://${hostOf(session, name)}${path}#row-7`);

  expect(await bannerOf(page, 'hint_signed_out_title')).toContain(`${name} · 200 on /`);
  await page.locator(byRole('button', 'banner_sign_in_and_return')).click();

  await landedPage(session, name, path);
  expect(new URL(page.url()).hash).toBe('#row-7');
  expect(countMints(session)).toBe(1);
});

it('Airflow 3 moving to its login inside the page is noticed, and the page before is the one to return to', async () => {
  await openByKeys(session.airlock, 'ml-features');
  const page = await landedPage(session, 'ml-features', '/');
  await page.evaluate(() => history.pushState(null, '', '/dags/monthly_report?tab=runs#latest'));
  await page.evaluate(() => history.pushState(null, '', '/auth/login/'));

  expect(await bannerOf(page, 'hint_signed_out_title')).toContain('moved to /auth/login/');
  await page.locator(byRole('button', 'banner_sign_in_and_return')).click();

  await landedPage(session, 'ml-features', '/dags/monthly_report?tab=runs');
  expect(new URL(page.url()).hash).toBe('#latest');
});

it('moving on inside the page takes the banner away', async () => {
  await openByKeys(session.airlock, 'ml-features');
  const page = await landedPage(session, 'ml-features', '/');
  await page.evaluate(() => history.pushState(null, '', '/auth/login/'));
  await bannerOf(page, 'hint_signed_out_title');
  await page.evaluate(() => history.pushState(null, '', '/assets'));
  await waitForBannerText(page, (text) => text === '');
});

describe('by itself', () => {
  const word = interfaceText('banner_signed_in_by_itself');

  it('only once the user has ticked it; then without a click, with a word, and not twice in a row', async () => {
    const page = await session.airlock.openTab(`https://${hostOf(session, NAME)}${DEEP_LINK}`);
    await bannerOf(page, 'hint_signed_out_title');
    await page.locator(byRole('checkbox', 'banner_always')).click();
    await page.locator(byRole('button', 'banner_sign_in_and_return')).click();
    await landedPage(session, NAME, DEEP_LINK);
    expect(await bannerText(page)).toBe('');

    session.simulator.sessions.endAll();
    await page.goto(`https://${hostOf(session, NAME)}/dags/monthly_report/grid`);
    await landedPage(session, NAME, '/dags/monthly_report/grid');
    await waitForBannerText(page, (text) => text.includes(word));
    expect(countMints(session)).toBe(2);

    session.simulator.sessions.endAll();
    await page.goto(`https://${hostOf(session, NAME)}${DEEP_LINK}`);
    await bannerOf(page, 'hint_signed_out_title');
    expect(countMints(session)).toBe(2);
  });

  it.each([
    ['in production', { stage: 'production' }, true],
    ['in a tab in the background', { stage: 'none' }, false],
  ])('never %s', async (_where, choice, isActive) => {
    await session.welcome.evaluate(
      (id, choices) => chrome.storage.local.set({ choices: { [id]: choices } }),
      idOf(session, NAME),
      { label: '', isPinned: false, landingPage: null, signsInByItself: true, ...choice },
    );
    await session.welcome.evaluate(
      (url, active) => chrome.tabs.create({ url, active }),
      `https://${hostOf(session, NAME)}${DEEP_LINK}`,
      isActive,
    );
    const page = await session.airlock.waitForTab((url) => url.includes(hostOf(session, NAME)));
    // Chrome paints nothing in the background, and so names nothing there.
    await waitForBannerText(page, (text) => text.includes(interfaceText('banner_sign_in_and_return')));
    expect(countMints(session)).toBe(0);
  });
});
