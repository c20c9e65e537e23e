import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectWithCredentials } from '../flows/connect-with-credentials';
import { click, enter, named, sees, sentence, visibleText } from '../flows/on-page';
import { popupRows } from '../flows/open-from-popup';
import { type Session, startSession } from '../flows/start-session';
import { readStored } from '../flows/stored';

const LANDING_PAGE = sentence('editor_landing_page');
const ID = 'arn:aws:airflow:us-east-1:111122223333:environment/sales-prod';

let session: Session;
let options: Page;

beforeAll(async () => {
  session = await startSession();
  await connectWithCredentials(session);
  options = await session.airlock.openPage('src/options/options.html');
});

afterAll(() => session.close());

async function storedChoices(): Promise<Record<string, unknown> | undefined> {
  const all = await readStored<Record<string, Record<string, unknown>>>(session.airlock, 'local', 'choices');
  return all?.[ID];
}

it('lists the environments and finds them by search', async () => {
  await enter(options, 'searchbox', sentence('options_search'), 'ml');
  await sees(options, sentence('environments_other', ['2']));
  await enter(options, 'searchbox', sentence('options_search'), 'nothing like it');
  await sees(options, sentence('options_search_none', ['nothing like it']));
  await enter(options, 'searchbox', sentence('options_search'), '');
  await sees(options, sentence('environments_other', ['6']));
  expect(session.airlock.errors).toEqual([]);
});

it('keeps label, stage, landing page and pin, and the popup shows them', async () => {
  const { airlock } = session;
  await click(options, 'link', 'sales-prod');
  await enter(options, 'textbox', sentence('add_label'), 'Sales (live)');
  const stage = await options.waitForSelector(named('combobox', sentence('editor_stage')));
  await stage?.select('production');
  await enter(options, 'textbox', LANDING_PAGE, '/dags/sales/grid');
  await click(options, 'checkbox', sentence('editor_pin'));
  const wanted = {
    label: 'Sales (live)',
    stage: 'production',
    landingPage: '/dags/sales/grid',
    isPinned: true,
    signsInByItself: false,
  };
  await expect.poll(storedChoices).toEqual(wanted);

  for (const wrong of ['https://evil.example/', '//evil.example/', '/login/', 'dags']) {
    await enter(options, 'textbox', LANDING_PAGE, wrong);
    await sees(options, sentence('editor_landing_page_error'));
    expect(await storedChoices(), wrong).toEqual(wanted);
  }
  await enter(options, 'textbox', LANDING_PAGE, '');
  await expect.poll(storedChoices).toEqual({ ...wanted, landingPage: null });

  const popup = await airlock.openPopup();
  await popup.waitForSelector('[role=option]');
  expect((await popupRows(popup))[0]).toBe('Sales (live)');
  expect(await visibleText(popup)).toContain(sentence('stage_production'));
  await popup.close();
  expect(airlock.errors).toEqual([]);
});

it('removes an environment from the list, and takes that back', async () => {
  await click(options, 'button', sentence('editor_remove'));
  await sees(options, sentence('options_removed', ['sales-prod']));
  await sees(options, sentence('environments_other', ['5']));
  await click(options, 'button', sentence('options_undo'));
  await sees(options, sentence('environments_other', ['6']));
  await sees(options, 'Sales (live)');
  expect(session.airlock.errors).toEqual([]);
});

it('keeps preferences', async () => {
  await click(options, 'link', sentence('options_preferences'));
  await click(options, 'checkbox', sentence('preferences_reuses_tab'));
  await click(options, 'checkbox', sentence('preferences_mints_ahead'));
  await click(options, 'button', sentence('regions_none'));
  await click(options, 'checkbox', 'Ireland eu-west-1');
  const kept = { reusesOpenTab: true, mintsAhead: true, regions: ['eu-west-1'] };
  await expect.poll(() => readStored(session.airlock, 'local', 'preferences')).toMatchObject(kept);
  await options.reload();
  await sees(options, sentence('regions_chosen_one', ['1']));
  expect(session.airlock.errors).toEqual([]);
});

it('gives a profile fresh credentials in place, and removes it', async () => {
  const { airlock } = session;
  await click(options, 'link', sentence('options_profiles'));
  await sees(options, 'alice');
  await click(options, 'button', `${sentence('profile_paste_again')} default`);
  await enter(options, 'textbox', sentence('paste_label'), session.credentials('viewer'));
  await click(options, 'button', sentence('profile_renew'));
  await sees(options, 'victor');
  await click(options, 'button', `${sentence('profile_remove')} default`);
  await click(options, 'button', sentence('profile_remove'));
  await sees(options, sentence('options_profiles_empty_title'));
  expect(await readStored(airlock, 'session', 'credentials')).toEqual({});
  expect(airlock.errors).toEqual([]);
});

it('forgets everything on demand', async () => {
  const { airlock } = session;
  await click(options, 'link', sentence('options_privacy'));
  await click(options, 'button', sentence('privacy_forget'));
  const dialog = await options.waitForSelector('dialog[open]');
  await dialog?.waitForSelector(named('button', sentence('ui_cancel')));
  await (await dialog?.$(named('button', sentence('privacy_forget'))))?.click();
  await sees(options, sentence('privacy_forgotten'));
  const left = await (await airlock.worker()).evaluate(async () => ({
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    origins: (await chrome.permissions.getAll()).origins,
  }));
  expect({ local: left.local, origins: left.origins }).toEqual({ local: {}, origins: [] });
  // What the worker notes about the empty list may be there already.
  expect(JSON.stringify(left.session)).not.toMatch(/sales|111122223333|alice|victor|A[SK]IA/);
  await click(options, 'link', sentence('options_environments'));
  await sees(options, sentence('options_environments_empty_title'));
  const popup = await airlock.openPopup();
  await sees(popup, sentence('popup_empty_title'));
  await popup.close();
  expect(airlock.errors).toEqual([]);
});
