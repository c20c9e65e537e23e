import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { countMints } from '../flows/airflow-page';
import { popupRow } from '../flows/open-from-popup';
import { changeStored } from '../flows/stored';
import { type ConnectedSession, startConnected } from './connected-session';
import { idOf, landedPage, readOpenings, tabsOf } from './openings';
import { findInPopup, pressInPopup, toleratingClose } from './popup-keys';

const NAME = 'sales-prod';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

it('two clicks within 100 ms open one tab, with one token', async () => {
  const mint = session.simulator.faults.set({ operation: 'CreateWebLoginToken' }, { kind: 'hold' });
  const popup = await findInPopup(session.airlock, NAME);
  const row = await popupRow(popup, NAME);
  const { x, y } = await row.clickablePoint();
  await popup.mouse.click(x, y, { count: 2 });
  await mint.arrived;
  mint.release();
  await expectOneTab();
});

it('Enter twice opens one tab, with one token', async () => {
  const mint = session.simulator.faults.set({ operation: 'CreateWebLoginToken' }, { kind: 'hold' });
  const popup = await findInPopup(session.airlock, NAME);
  await Promise.all([popup.keyboard.press('Enter'), popup.keyboard.press('Enter')]);
  await mint.arrived;
  mint.release();
  await expectOneTab();
});

it('a click and the shortcut at once open one tab', async () => {
  const { airlock } = session;
  // Whichever of them comes first, it is the same environment.
  const opened = { lastOpenedAt: Date.now(), signInPath: null };
  await changeStored(airlock, 'local', 'sign-in-history', { [idOf(session, NAME)]: opened });
  const popup = await findInPopup(airlock, NAME);
  await Promise.all([pressInPopup(popup, 'Enter'), airlock.fireCommand('open-last-environment')]);
  await expectOneTab();
});

it('fetches the token while the button of the mouse is still down', async () => {
  const popup = await findInPopup(session.airlock, NAME);
  const row = await popupRow(popup, NAME);
  const { x, y } = await row.clickablePoint();
  await popup.mouse.move(x, y);
  await popup.mouse.down();
  const mint = await session.simulator.waitForRequest(
    ({ operation, status }) => operation === 'CreateWebLoginToken' && status === 200,
  );
  expect(await readOpenings(session)).toEqual([]);
  const clickedAt = Date.now();
  await toleratingClose(() => popup.mouse.up());
  await expectOneTab();
  expect(mint.at).toBeLessThanOrEqual(clickedAt);
  const [opening] = await readOpenings(session);
  expect(opening?.requestedAt).toBeGreaterThanOrEqual(clickedAt);
});

it('fetches no token while one looks around', async () => {
  const popup = await findInPopup(session.airlock, NAME);
  const row = await popupRow(popup, NAME);
  const { x, y } = await row.clickablePoint();
  await popup.mouse.move(x, y);
  for (const key of ['ArrowDown', 'ArrowUp', 'Escape', 'End', 'Home', 'Tab', 'Tab'] as const) {
    await popup.keyboard.press(key);
  }
  await popup.focus('[role=combobox]');
  await popup.keyboard.type(NAME);
  // Whatever the worker was asked before this message, it was asked before it answers.
  await popup.evaluate(() => chrome.runtime.sendMessage({ name: 'worker.wake', request: {} }));
  expect(session.simulator.requests).toEqual([]);
  await pressInPopup(popup, 'Enter');
  await expectOneTab();
});

async function expectOneTab(): Promise<void> {
  await landedPage(session, NAME, '/home');
  expect(await tabsOf(session, NAME)).toHaveLength(1);
  expect(await readOpenings(session)).toHaveLength(1);
  expect(countMints(session)).toBe(1);
}
