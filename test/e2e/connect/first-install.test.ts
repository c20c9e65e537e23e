import { afterEach, beforeEach, expect, it } from 'vitest';
import { signedInPageOf } from '../flows/airflow-page';
import { afterDoubleClickTime } from '../flows/double-click';
import { click, enter, named, sees, sentence, tabTo } from '../flows/on-page';
import { popupRow, pressInPopup, selectedRow } from '../flows/open-from-popup';
import { type Session, startSession } from '../flows/start-session';
import { readStored } from '../flows/stored';
import { welcomePage } from '../harness/connect-by-token';
import { openList } from '../opening/popup-keys';

let session: Session;

beforeEach(async () => {
  session = await startSession();
});

afterEach(() => session.close());

const grantAll = sentence('hosts_grant_web_servers_other', ['18']);

it('leads from the first install to a signed-in Airflow page by clicks alone', async () => {
  const { airlock } = session;
  const welcome = await welcomePage(airlock);
  await airlock.acceptHostPrompts();
  await enter(welcome, 'textbox', sentence('paste_label'), session.credentials('admin'));
  await click(welcome, 'button', sentence('connect_submit'));
  // Seventeen regions, each with its line.
  await sees(welcome, sentence('discovery_counts', ['17', '17', '20']), 20_000);
  expect(await welcome.$$eval('.discovery-line', (lines) => lines.length)).toBe(17);
  await sees(welcome, sentence('profile_account_named', ['platform', '111122223333']));
  await click(welcome, 'button', grantAll);
  await sees(welcome, sentence('hosts_all_granted_other', ['18']));

  const popup = await airlock.openPopup();
  await (await popupRow(popup, 'sales-prod')).click();

  const { signedInAs } = await signedInPageOf(session, 'sales-prod', '/home');
  expect(signedInAs).toBe('assumed-role/AirflowAdmin');
  expect(airlock.errors).toEqual([]);
});

it('leads there by the keyboard alone, and opens the last environment again by its shortcut', async () => {
  const { airlock, simulator } = session;
  const welcome = await welcomePage(airlock);
  const commands = await welcome.evaluate(() => chrome.commands.getAll());
  expect(commands.map(({ name, shortcut }) => [name, shortcut])).toEqual([
    ['_execute_action', 'Ctrl+Shift+Y'],
    ['open-last-environment', 'Ctrl+Shift+U'],
  ]);

  await airlock.acceptHostPrompts();
  await welcome.waitForSelector(named('textbox', sentence('paste_label')));
  await tabTo(welcome, sentence('paste_label'));
  await welcome.keyboard.sendCharacter(session.credentials('admin'));
  await tabTo(welcome, sentence('connect_submit'));
  await welcome.keyboard.press('Enter');
  await sees(welcome, sentence('discovery_counts', ['17', '17', '20']), 20_000);
  await tabTo(welcome, grantAll);
  await welcome.keyboard.press('Enter');
  await sees(welcome, sentence('hosts_all_granted_other', ['18']));

  const popup = await openList(airlock);
  await popup.keyboard.type('sales');
  await popup.waitForFunction(() => document.querySelectorAll('[role=option]').length === 3);
  expect(await selectedRow(popup)).toBe('sales-dev');
  await popup.keyboard.press('ArrowDown');
  expect(await selectedRow(popup)).toBe('sales-prod');
  await pressInPopup(popup, 'Enter');
  const { page } = await signedInPageOf(session, 'sales-prod', '/home');
  await page.close();

  await expect
    .poll(() => readStored<Record<string, unknown>>(airlock, 'session', 'web-sessions'))
    .toBeDefined();
  await afterDoubleClickTime(airlock);
  const before = simulator.requests.length;
  await airlock.fireCommand('open-last-environment');
  await signedInPageOf(session, 'sales-prod', '/home');
  const since = simulator.requests.slice(before).map(({ operation }) => operation);
  expect(since).not.toContain('CreateWebLoginToken');
  expect(airlock.errors).toEqual([]);
});
