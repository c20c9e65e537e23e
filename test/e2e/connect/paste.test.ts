import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { click, enter, named, sees, sentence, visibleText } from '../flows/on-page';
import { type Session, startSession } from '../flows/start-session';
import { changeStored, readStored } from '../flows/stored';
import { welcomePage } from '../harness/connect-by-token';

const BOX = sentence('paste_label');

let session: Session;
let welcome: Page;

beforeAll(async () => {
  session = await startSession();
  const { airlock } = session;
  welcome = await welcomePage(airlock);
  await airlock.acceptHostPrompts();
  await changeStored(airlock, 'local', 'preferences', { regions: ['us-east-1'] });
  await welcome.reload();
});

afterAll(() => session.close());

async function paste(text: string): Promise<void> {
  await enter(welcome, 'textbox', BOX, text);
}

async function textInBox(): Promise<string> {
  const box = await welcome.waitForSelector(named('textbox', BOX));
  return (await box?.evaluate((element) => (element as HTMLTextAreaElement).value)) ?? '';
}

const FORMS = {
  process: 'paste_form_process_json',
  'assume-role': 'paste_form_assume_role_json',
  env: 'paste_form_env',
  'env-no-export': 'paste_form_env_no_export',
  powershell: 'paste_form_powershell',
  'windows-cmd': 'paste_form_windows_cmd',
  fish: 'paste_form_fish',
  portal: 'paste_form_env',
  ini: 'paste_form_ini',
};

it('reads every form in which people have credentials at hand', async () => {
  const [keyId] = /ASIA\w+/.exec(session.credentials('admin')) ?? [''];
  for (const [form, key] of Object.entries(FORMS)) {
    await paste(session.credentials('admin', form));
    await sees(welcome, sentence('paste_understood', [sentence(key)]));
    const shown = await visibleText(welcome);
    expect(shown, form).toContain(keyId.slice(0, 4));
    expect(shown, form).not.toContain(keyId);
    await paste('');
  }
  expect(session.airlock.errors).toEqual([]);
});

it('keeps the box away from autofill and spell checking', async () => {
  const box = await welcome.waitForSelector(named('textbox', BOX));
  const attributes = await box?.evaluate((element) =>
    ['autocomplete', 'spellcheck', 'name'].map((name) => element.getAttribute(name)),
  );
  expect(attributes).toEqual(['off', 'false', null]);
});

it('refuses what it does not understand with the line and the reason', async () => {
  const [first = ''] = session.credentials('admin', 'env').split('\n');
  await paste(`${first}\nwhat is this?\n`);
  await sees(welcome, sentence('paste_refused_unexpected_line', ['2']));
  await paste(first);
  await sees(welcome, sentence('paste_refused_missing_secret', ['1']));
  await paste('aws configure export-credentials');
  await sees(welcome, sentence('paste_refused_command_not_output', ['1']));
  await click(welcome, 'button', sentence('connect_submit'));
  await sees(welcome, sentence('connect_missing_understanding'));

  await paste(session.credentials('expired'));
  await sees(welcome, sentence('paste_ended_title'));
  await click(welcome, 'button', sentence('connect_submit'));
  await sees(welcome, sentence('connect_missing_fresh'));
  expect(session.simulator.requests).toEqual([]);
  expect(session.airlock.errors).toEqual([]);
});

it('never accepts the root user, and keeps nothing of it', async () => {
  const { airlock, simulator } = session;
  await paste(session.credentials('root'));
  await click(welcome, 'checkbox', sentence('paste_long_lived_consent'));
  await click(welcome, 'button', sentence('connect_submit'));
  await sees(welcome, sentence('failure_root_identity_title'));

  expect(await textInBox()).toBe('');
  expect(simulator.requests.map(({ operation }) => operation)).toEqual(['GetCallerIdentity']);
  // Not for a moment: there was nothing to take back.
  expect(await readStored(airlock, 'session', 'pasted-trials')).toEqual({});
  expect(await readStored(airlock, 'session', 'credentials')).toBeUndefined();
  expect(await readStored(airlock, 'local', 'profiles')).toBeUndefined();
  expect(airlock.errors).toEqual([]);
});

it('accepts a key that never expires only once that was understood', async () => {
  const { airlock, simulator } = session;
  simulator.clearRequests();
  await paste(session.credentials('iam-user'));
  await sees(welcome, sentence('paste_long_lived_title'));
  await click(welcome, 'button', sentence('connect_submit'));
  await sees(welcome, sentence('connect_missing_consent'));
  expect(simulator.requests).toEqual([]);

  await click(welcome, 'checkbox', sentence('paste_long_lived_consent'));
  await click(welcome, 'button', sentence('connect_submit'));
  await sees(welcome, 'arn:aws:iam::111122223333:user/ci-deployer');
  expect(await visibleText(welcome)).toContain(sentence('profile_never_ends'));
  const kept = await readStored<object>(airlock, 'session', 'credentials');
  expect(Object.keys(kept ?? {})).toHaveLength(1);
  expect(
    JSON.stringify(await (await airlock.worker()).evaluate(() => chrome.storage.local.get())),
  ).not.toMatch(/secretAccessKey|AKIA\w{16}/);
  expect(airlock.errors).toEqual([]);
});
