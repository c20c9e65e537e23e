import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostOf, signedInPageOf } from '../flows/airflow-page';
import { connectWithCredentials } from '../flows/connect-with-credentials';
import { named, sees, sentence } from '../flows/on-page';
import { openFromPopup, popupRow, popupRows, pressInPopup, selectedRow } from '../flows/open-from-popup';
import { type Session, startSession } from '../flows/start-session';
import { changeStored } from '../flows/stored';
import { openList } from '../opening/popup-keys';

const ALPHABETICAL = ['legacy-etl', 'ml-features', 'ml-training', 'sales-dev', 'sales-prod', 'sales-staging'];

let session: Session;

beforeAll(async () => {
  session = await startSession();
  await connectWithCredentials(session);
});

afterAll(() => session.close());

function openPopup(): Promise<Page> {
  return openList(session.airlock);
}

async function search(popup: Page, text: string): Promise<void> {
  await popup.locator(named('combobox', sentence('popup_search'))).fill(text);
}

async function expectFound(popup: Page, text: string, titles: string[]): Promise<void> {
  await search(popup, text);
  await expect.poll(() => popupRows(popup), { message: text }).toEqual(titles);
}

it('lists everything by name, and moves the selection by arrow keys without leaving the search box', async () => {
  const popup = await openPopup();
  expect(await popupRows(popup)).toEqual(ALPHABETICAL);
  expect(await selectedRow(popup)).toBe('legacy-etl');
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('ArrowUp');
  expect(await selectedRow(popup)).toBe('ml-features');
  await popup.keyboard.press('ArrowUp');
  await popup.keyboard.press('ArrowUp');
  expect(await selectedRow(popup), 'the list does not wrap').toBe('legacy-etl');
  expect(await popup.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  await popup.close();
  expect(session.airlock.errors).toEqual([]);
});

it('searches names, labels, stages, regions and accounts', async () => {
  const { airlock } = session;
  await changeStored(airlock, 'local', 'choices', {
    'arn:aws:airflow:us-east-1:111122223333:environment/legacy-etl': { label: 'Old warehouse' },
    'arn:aws:airflow:us-east-1:111122223333:environment/sales-prod': { stage: 'production' },
  });
  const popup = await openPopup();
  await expectFound(popup, 'ml', ['ml-features', 'ml-training']);
  await expectFound(popup, 'warehouse', ['Old warehouse']);
  await expectFound(popup, 'production', ['sales-prod']);
  await expectFound(popup, 'us-east-1 sales', ['sales-dev', 'sales-prod', 'sales-staging']);
  await search(popup, '1111222');
  await expect.poll(async () => (await popupRows(popup)).length).toBe(6);
  await expectFound(popup, 'no such thing', []);
  await sees(popup, sentence('popup_nothing_found', ['no such thing']));
  await popup.keyboard.press('Escape');
  await popup.waitForSelector('[role=option]');
  expect(await popupRows(popup)).toHaveLength(6);
  await pressInPopup(popup, 'Escape');
  await expect.poll(() => popup.isClosed()).toBe(true);
  expect(airlock.errors).toEqual([]);
});

it('shows pinned environments first, then recent ones', async () => {
  const { airlock } = session;
  await openFromPopup(airlock, 'sales-staging');
  await (await signedInPageOf(session, 'sales-staging', '/home')).page.close();
  const popup = await openPopup();
  expect((await popupRows(popup))[0]).toBe('sales-staging');
  await expectFound(popup, 'ml-training', ['ml-training']);
  await popup.keyboard.down('Alt');
  await popup.keyboard.press('p');
  await popup.keyboard.up('Alt');
  await popup.keyboard.press('Escape');
  await popup.waitForFunction(() => document.querySelectorAll('[role=group]').length === 3);
  expect(await popupRows(popup)).toEqual([
    'ml-training',
    'sales-staging',
    'ml-features',
    'Old warehouse',
    'sales-dev',
    'sales-prod',
  ]);
  await popup.close();
  expect(airlock.errors).toEqual([]);
});

it('opens in the background, in a new window and in the current tab by the modifier keys', async () => {
  const { airlock } = session;
  const start = await airlock.openTab('chrome://version');

  const popup = await openPopup();
  const row = await popupRow(popup, 'sales-dev');
  await popup.keyboard.down('Control');
  await row.click();
  await popup.keyboard.up('Control');
  const behind = await signedInPageOf(session, 'sales-dev', '/');
  expect(await behind.page.evaluate(() => document.visibilityState)).toBe('hidden');
  expect(await start.evaluate(() => document.visibilityState)).toBe('visible');
  if (!popup.isClosed()) await popup.close();

  await openFromPopup(airlock, 'ml-features', 'Shift');
  const apart = await signedInPageOf(session, 'ml-features', '/');
  expect(await windowIds([apart.page, start])).toHaveLength(2);
  await apart.page.close();

  await start.bringToFront();
  await openFromPopup(airlock, 'sales-prod', 'Alt');
  await signedInPageOf(session, 'sales-prod', '/home');
  expect(start.url()).toBe(`https://${hostOf(session, 'sales-prod')}/home`);
  expect(airlock.errors).toEqual([]);
});

/** The windows of these tabs, each once. */
async function windowIds(pages: Page[]): Promise<number[]> {
  const ids = await Promise.all(
    pages.map(async (page) => {
      const client = await page.createCDPSession();
      const { windowId } = await client.send('Browser.getWindowForTarget');
      await client.detach();
      return windowId;
    }),
  );
  return [...new Set(ids)];
}
