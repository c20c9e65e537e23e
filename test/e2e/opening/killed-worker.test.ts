import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { countMints } from '../flows/airflow-page';
import { type ConnectedSession, startConnected } from './connected-session';
import { cardOf, clickButton, readFailureCard } from './failure-cards';
import { ageOpenings, landedPage, readOpenings, tabsOf, waitForBadge, waitForStep } from './openings';
import { openByKeys } from './popup-keys';

const NAME = 'sales-prod';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(async () => {
  await session.reset();
  await session.airlock.killWorker();
});

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

it('resumes what was killed before the call, with the popup open', async () => {
  await stall('fetch');
  await openByKeys(session.airlock, NAME);
  await waitForStep(session, NAME, 'minting');
  await stopWorker();
  await expectOneTab();
  expect(countMints(session)).toBe(1);
});

it('resumes what was killed during the call, with the popup open', async () => {
  await killDuringTheCall({ hasPopup: true });
  await expectOneTab();
  expect(countMints(session)).toBe(2);
});

it('resumes by the alarm what was killed during the call, with the popup closed', async () => {
  await killDuringTheCall({ hasPopup: false });
  await soundAlarm();
  await expectOneTab();
  expect(countMints(session)).toBe(2);
});

it('tells what was killed before its tab opened, and opens on retry', async () => {
  await stall('tabs.create');
  const popup = await openByKeys(session.airlock, NAME);
  await waitForStep(session, NAME, 'signing-in');
  await stopWorker();
  expect(await readFailureCard(popup)).toEqual(cardOf('interrupted', NAME));
  await waitForBadge(session, '!');
  expect(await tabsOf(session, NAME)).toEqual([]);

  await clickButton(popup, 'ui_retry');
  await expectOneTab();
  await waitForBadge(session, '');
});

it('tells within 35 s, and no longer resumes, what was left for 10 s', async () => {
  await killDuringTheCall({ hasPopup: false });
  const [opening] = await readOpenings(session);
  const alarm = await session.welcome.evaluate(() => chrome.alarms.get('check-openings'));
  expect((alarm?.scheduledTime ?? Number.NaN) - (opening?.requestedAt ?? 0)).toBeLessThanOrEqual(35_000);

  await ageOpenings(session, { sinceClick: 10_500, sinceStep: 10_500 });
  await soundAlarm();
  await waitForStep(session, NAME, 'failed');
  const popup = await session.airlock.openPopup();
  expect(await readFailureCard(popup)).toEqual(cardOf('interrupted', NAME));
  await waitForBadge(session, '!');
  expect(await tabsOf(session, NAME)).toEqual([]);
  expect(countMints(session)).toBe(1);

  await clickButton(popup, 'ui_retry');
  await expectOneTab();
});

it('opens no tab later than 15 s after the click', async () => {
  await killDuringTheCall({ hasPopup: false });
  await ageOpenings(session, { sinceClick: 15_500, sinceStep: 1_000 });
  await soundAlarm();
  await waitForStep(session, NAME, 'failed');
  const popup = await session.airlock.openPopup();
  expect(await readFailureCard(popup)).toEqual(cardOf('token-too-late', NAME));
  expect(await tabsOf(session, NAME)).toEqual([]);
});

it('lands where it was to land although the worker is killed during the sign-in', async () => {
  const login = session.simulator.faults.set({ operation: 'login' }, { kind: 'hold' });
  await openByKeys(session.airlock, NAME);
  await login.arrived;
  // On a busy machine the sign-in page may be there before the worker has noted its tab.
  await expect
    .poll(async () => (await readOpenings(session))[0]?.tabId ?? null, { timeout: 15_000 })
    .not.toBeNull();
  await session.airlock.killWorker();
  login.release();
  await expectOneTab();
  expect(countMints(session)).toBe(1);
});

async function killDuringTheCall({ hasPopup }: { hasPopup: boolean }): Promise<void> {
  const mint = session.simulator.faults.set({ operation: 'CreateWebLoginToken' }, { kind: 'hold' });
  const popup = await openByKeys(session.airlock, NAME);
  const { number } = await mint.arrived;
  if (!hasPopup) await popup.close();
  await (hasPopup ? stopWorker() : session.airlock.killWorker());
  await session.simulator.waitForRequest(
    (request) => request.number === number && request.outcome === 'gone',
  );
  mint.release();
}

/** Stops the worker where an open popup, or a page, wakes it at once: there is no moment without it to wait for. */
async function stopWorker(): Promise<void> {
  const client = await session.welcome.createCDPSession();
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  await client.detach();
}

/** Makes the worker wait for ever at a call, so that it can be killed exactly there. */
async function stall(call: 'fetch' | 'tabs.create'): Promise<void> {
  const worker = await session.airlock.worker();
  await worker.evaluate((name) => {
    const never = () => new Promise<never>(() => undefined);
    if (name === 'fetch') globalThis.fetch = never;
    else Object.assign(chrome.tabs, { create: never });
  }, call);
}

/** What Chrome does 30 s after the click. */
async function soundAlarm(): Promise<void> {
  const worker = await session.airlock.worker();
  await worker.evaluate(() => {
    const { onAlarm } = chrome.alarms as unknown as { onAlarm: { dispatch(alarm: unknown): void } };
    onAlarm.dispatch({ name: 'check-openings', scheduledTime: Date.now() });
  });
}

async function expectOneTab(): Promise<void> {
  await landedPage(session, NAME, '/home');
  expect(await tabsOf(session, NAME)).toHaveLength(1);
  expect((await readOpenings(session)).map(({ step }) => step)).toEqual(['done']);
}
