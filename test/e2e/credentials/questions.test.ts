import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { countMints } from '../flows/airflow-page';
import { inspectSurface } from '../flows/inspect-surface';
import { click, named, sees, sentence } from '../flows/on-page';
import { findAccessibilityViolations } from '../harness/find-accessibility-violations';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { cardOf, questionOf, readFailureCard, readQuestion } from '../opening/failure-cards';
import { ageOpenings, landedPage, waitForBadge, waitForStep } from '../opening/openings';
import { openByKeys, toleratingClose } from '../opening/popup-keys';

const NAME = 'sales-prod';
const MINUTE = 60_000;

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(async () => {
  await session.reset();
  await session.welcome.evaluate(() => chrome.storage.session.remove('credentials'));
});

afterAll(() => session.close());

/** Pastes into the box that has the focus; what comes next may close the popup. */
async function paste(popup: Page, text: string): Promise<void> {
  await popup.waitForSelector('.pasted-question textarea:focus');
  await toleratingClose(() => popup.keyboard.sendCharacter(text));
}

it('asks in place for what is missing, and goes on by itself with what is pasted', async () => {
  const popup = await openByKeys(session.airlock, NAME);
  expect(await readQuestion(popup)).toEqual(questionOf('credentials-missing', 'work', NAME));
  await sees(popup, 'aws configure export-credentials --profile work --format env');
  expect(await inspectSurface(session.airlock, popup, 'popup-question')).toEqual([]);
  expect(countMints(session)).toBe(0);

  await paste(popup, session.credentials('admin', 'env'));
  await landedPage(session, NAME, '/home');
  await waitForBadge(session, '');
  expect(session.airlock.errors).toEqual([]);
});

it('writes the command for the shell that was picked last', async () => {
  const popup = await openByKeys(session.airlock, NAME);
  const shells = await popup.waitForSelector(named('combobox', sentence('export_shells')));
  await shells?.select('fish');
  await sees(popup, '--profile work --format fish');

  // A popup closes when the user looks elsewhere: no moment passes between the choice and the end of its page.
  await toleratingClose(() =>
    popup.$eval('.profile-command select', (element) => {
      const select = element as HTMLSelectElement;
      select.value = 'powershell';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      window.close();
    }),
  );
  await sees(await session.airlock.openPopup(), '--profile work --format powershell');
  expect(session.airlock.errors).toEqual([]);
});

it('reopens on the question after a trip to the terminal, also with another worker', async () => {
  const popup = await openByKeys(session.airlock, NAME);
  await readQuestion(popup);
  await popup.close();
  await session.airlock.killWorker();
  await ageOpenings(session, { sinceClick: 9 * MINUTE, sinceStep: 9 * MINUTE });

  const again = await session.airlock.openPopup();
  expect(await readQuestion(again)).toEqual(questionOf('credentials-missing', 'work', NAME));
  await paste(again, session.credentials('admin', 'powershell'));
  await landedPage(session, NAME, '/home');
  expect(session.airlock.errors).toEqual([]);
});

it('sees that it was answered elsewhere meanwhile, and offers to go on', async () => {
  const popup = await openByKeys(session.airlock, NAME);
  await click(popup, 'button', sentence('question_full_page'));
  const options = await session.airlock.waitForPage('src/options/options.html#profile=');
  await options.waitForSelector('.pasted-question textarea:focus');
  await options.keyboard.sendCharacter(session.credentials('admin'));
  await sees(options, sentence('profile_works'));

  const again = await session.airlock.openPopup();
  await sees(again, sentence('question_mended'));
  await click(again, 'button', sentence('question_go_on'));
  await landedPage(session, NAME, '/home');
  expect(session.airlock.errors).toEqual([]);
});

it('is a plain failure once ten minutes have passed', async () => {
  const popup = await openByKeys(session.airlock, NAME);
  await readQuestion(popup);
  await popup.close();
  await ageOpenings(session, { sinceClick: 11 * MINUTE, sinceStep: 11 * MINUTE });

  const again = await session.airlock.openPopup();
  expect(await readFailureCard(again)).toEqual(cardOf('credentials-missing', NAME));
  expect(await again.$('.question-card')).toBeNull();
  expect(session.airlock.errors).toEqual([]);
});

it('asks once for everything that waits for the same profile', async () => {
  const popup = await openByKeys(session.airlock, NAME);
  await readQuestion(popup);
  await popup.locator(named('combobox', sentence('popup_search'))).fill('sales-dev');
  await popup.waitForFunction(
    () => document.querySelector('[role=option][aria-selected=true] .row-name')?.textContent === 'sales-dev',
  );
  await popup.keyboard.press('Enter');
  await waitForStep(session, 'sales-dev', 'failed');
  await sees(popup, sentence('question_then_open_several_one', ['1', 'sales-dev']));
  expect(await popup.$$('.question-card')).toHaveLength(1);
  expect(await popup.$$('.failure-card')).toHaveLength(0);

  const box = await popup.waitForSelector('.pasted-question textarea');
  await box?.focus();
  await paste(popup, session.credentials('admin'));
  await Promise.all([landedPage(session, NAME, '/home'), landedPage(session, 'sales-dev', '/')]);
  expect(session.airlock.errors).toEqual([]);
});

it('goes on with credentials of another account only where the user says so', async () => {
  const popup = await openByKeys(session.airlock, NAME);
  await paste(popup, session.credentials('analyst'));
  const [analyst, admin] = ['analyst', 'admin'].map(
    (wanted) => session.simulator.world.principals.find(({ name }) => name === wanted)?.accountId ?? '',
  );
  await sees(popup, sentence('question_other_account', [analyst ?? '']));
  await sees(popup, sentence('question_other_account_text', [admin ?? '']));
  expect(await findAccessibilityViolations(popup)).toEqual([]);
  expect(countMints(session)).toBe(0);
  const kept = await session.welcome.evaluate(() => chrome.storage.session.get('credentials'));
  expect(kept).toEqual({});

  // Whoever closes the popup at the question is asked again, and nothing was kept.
  await popup.close();
  const again = await session.airlock.openPopup();
  expect(await readQuestion(again)).toEqual(questionOf('credentials-missing', 'work', NAME));
  await paste(again, session.credentials('analyst'));
  await click(again, 'button', sentence('question_paste_others'));
  await paste(again, session.credentials('admin'));
  await landedPage(session, NAME, '/home');
  expect(session.airlock.errors).toEqual([]);
});

it('says what is wrong with what was pasted, and takes the next try', async () => {
  const popup = await openByKeys(session.airlock, NAME);
  await paste(popup, 'aws configure export-credentials');
  await sees(popup, sentence('paste_refused_command_not_output', ['1']));
  const box = await popup.waitForSelector('.pasted-question textarea');
  await box?.evaluate((element) => (element as HTMLTextAreaElement).select());
  await paste(popup, session.credentials('expired'));
  await sees(popup, sentence('paste_ended_title'));
  expect(countMints(session)).toBe(0);

  await box?.evaluate((element) => (element as HTMLTextAreaElement).select());
  await paste(popup, session.credentials('admin'));
  await landedPage(session, NAME, '/home');
  expect(session.airlock.errors).toEqual([]);
});
