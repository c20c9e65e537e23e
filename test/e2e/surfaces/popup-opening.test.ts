import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { signedInPageOf } from '../flows/airflow-page';
import { connectWithCredentials } from '../flows/connect-with-credentials';
import { afterDoubleClickTime } from '../flows/double-click';
import { sees, sentence } from '../flows/on-page';
import { openFromPopup, popupRow, pressInPopup } from '../flows/open-from-popup';
import { type Session, startSession } from '../flows/start-session';
import { changeStored } from '../flows/stored';
import { selectInPopup } from '../harness/open-environment';

/** How long an environment is selected until its token may be fetched ahead, in ms. */
const REST_MS = 300;

let session: Session;

beforeAll(async () => {
  session = await startSession();
  await connectWithCredentials(session);
});

beforeEach(() => session.simulator.clearRequests());

afterAll(() => session.close());

/** The environments that a token was asked for, in order. */
function minted(): string[] {
  return session.simulator.requests
    .filter(({ operation }) => operation === 'CreateWebLoginToken')
    .map(({ path }) => path.split('/').at(-1) ?? '');
}

/** Resolves after the popup's own timer of the same length, which was set before: timers keep their order. */
function restAsLongAsThePopup(popup: Page): Promise<void> {
  return popup.evaluate((ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)), REST_MS);
}

it('fetches no token for hover, focus, search or selection', async () => {
  const { airlock } = session;
  const popup = await airlock.openPopup();
  for (const name of ['legacy-etl', 'ml-features', 'sales-prod']) await (await popupRow(popup, name)).hover();
  await selectInPopup(popup, 'ml-training');
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Tab');
  await restAsLongAsThePopup(popup);
  await popup.close();

  await openFromPopup(airlock, 'sales-dev');
  await (await signedInPageOf(session, 'sales-dev', '/')).page.close();
  expect(minted()).toEqual(['sales-dev']);
  expect(airlock.errors).toEqual([]);
});

it('opens without a token while the session lasts, and with a fresh one on Alt+R', async () => {
  const { airlock } = session;
  await afterDoubleClickTime(airlock);
  const popup = await airlock.openPopup();
  await selectInPopup(popup, 'sales-dev');
  await sees(popup, sentence('popup_signed_in_as', ['']).trim());
  await pressInPopup(popup, 'Enter');
  await (await signedInPageOf(session, 'sales-dev', '/')).page.close();
  expect(minted()).toEqual([]);

  await afterDoubleClickTime(airlock);
  const again = await airlock.openPopup();
  await selectInPopup(again, 'sales-dev');
  await pressInPopup(again, 'r', 'Alt');
  await signedInPageOf(session, 'sales-dev', '/');
  expect(minted()).toEqual(['sales-dev']);
  expect(airlock.errors).toEqual([]);
});

it('uses the tab that shows the environment already, where the user wants that', async () => {
  const { airlock, simulator } = session;
  await changeStored(airlock, 'local', 'preferences', { reusesOpenTab: true });
  await openFromPopup(airlock, 'legacy-etl');
  const { page } = await signedInPageOf(session, 'legacy-etl', '/home');
  const other = await airlock.openTab('chrome://version');
  const tabs = (await airlock.browser.pages()).length;

  await afterDoubleClickTime(airlock);
  await openFromPopup(airlock, 'legacy-etl');
  await page.waitForFunction(() => document.visibilityState === 'visible');
  expect(minted(), 'the session is alive').toEqual(['legacy-etl']);

  await afterDoubleClickTime(airlock);
  await other.bringToFront();
  const popup = await airlock.openPopup();
  await selectInPopup(popup, 'legacy-etl');
  const signedInAgain = simulator.waitForRequest(
    ({ operation, status }) => operation === 'login' && status !== undefined,
    { after: simulator.requests.at(-1)?.number ?? 0 },
  );
  await pressInPopup(popup, 'r', 'Alt');
  await signedInAgain;
  await page.waitForFunction(() => document.visibilityState === 'visible' && location.pathname === '/home');
  if (!popup.isClosed()) await popup.close();
  expect((await airlock.browser.pages()).length).toBe(tabs);
  expect(minted()).toEqual(['legacy-etl', 'legacy-etl']);
  expect(airlock.errors).toEqual([]);
});

it('fetches one token ahead for the one selected at rest, where the user wants that', async () => {
  const { airlock, simulator } = session;
  await changeStored(airlock, 'local', 'preferences', { mintsAhead: true });
  const popup = await airlock.openPopup();
  await selectInPopup(popup, 'ml-features');
  await simulator.waitForRequest(({ operation }) => operation === 'CreateWebLoginToken');
  await pressInPopup(popup, 'Enter');
  await signedInPageOf(session, 'ml-features', '/');
  expect(minted()).toEqual(['ml-features']);
  expect(airlock.errors).toEqual([]);
});

it('never fetches a token ahead for production', async () => {
  const { airlock } = session;
  await changeStored(airlock, 'local', 'choices', {
    'arn:aws:airflow:us-east-1:111122223333:environment/sales-prod': { stage: 'production' },
  });
  const popup = await airlock.openPopup();
  await selectInPopup(popup, 'sales-prod');
  await restAsLongAsThePopup(popup);
  await selectInPopup(popup, 'sales-staging');
  await pressInPopup(popup, 'Enter');
  await signedInPageOf(session, 'sales-staging', '/home');
  expect(minted()).toEqual(['sales-staging']);
  expect(airlock.errors).toEqual([]);
});
