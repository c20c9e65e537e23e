import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { accountOf, findPrincipal } from '../../simulator/world';
import { fitToPage, inspectSurface } from '../flows/inspect-surface';
import { click, enter, named, sees, sentence, visibleText } from '../flows/on-page';
import { changeStored, readStored } from '../flows/stored';
import { type ConnectedSession, PROFILE_ID, startConnected } from '../opening/connected-session';

interface StoredProfile {
  readonly id: string;
  readonly name: string;
  readonly colour?: string;
  readonly identity?: { readonly alias?: string } | null;
}

/** A label, with the word that stands behind it where a field may stay empty. */
const accountNameField = `${sentence('profile_account_name')} ${sentence('ui_optional')}`;

let session: ConnectedSession;
let options: Page;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(async () => {
  await session.reset();
  options = await session.airlock.openPage('src/options/options.html#profiles');
});

afterAll(() => session.close());

async function profiles(): Promise<StoredProfile[]> {
  return (await readStored<StoredProfile[]>(session.airlock, 'local', 'profiles')) ?? [];
}

it('shows who a profile is and how long it lasts, tries it, and learns what its account is called', async () => {
  const { arn, accountId } = findPrincipal(session.simulator.world, 'admin');
  await sees(options, sentence('profile_account', [accountId]));
  await sees(options, `${sentence('profile_identity_role')} AirflowAdmin`);
  await sees(options, sentence('profile_identity_session', ['alice']));
  expect(await visibleText(options)).toContain(arn);
  expect(await options.$eval('.profile-card time', (time) => time.textContent)).toMatch(/7 hr|8 hr/);

  session.simulator.clearRequests();
  await click(options, 'button', `${sentence('profile_try')} work`);
  await sees(options, sentence('profile_works'));
  await sees(options, sentence('profile_account_named', ['platform', accountId]));
  expect(session.simulator.requests.map(({ operation }) => operation)).toEqual([
    'GetCallerIdentity',
    'ListAccountAliases',
  ]);
  await fitToPage(options, 1100);
  expect(await inspectSurface(session.airlock, options, 'profile-alias')).toEqual([]);
  expect(session.airlock.errors).toEqual([]);
});

it('puts the name that the user gave before the alias, and the alias in its place again', async () => {
  const { accountId } = findPrincipal(session.simulator.world, 'admin');
  await click(options, 'button', `${sentence('profile_try')} work`);
  await sees(options, sentence('profile_account_named', ['platform', accountId]));
  await click(options, 'button', `${sentence('profile_change')} work`);
  await enter(options, 'textbox', accountNameField, 'Data team');
  await sees(options, sentence('profile_account_named', ['Data team', accountId]));
  await enter(options, 'textbox', accountNameField, '');
  await sees(options, sentence('profile_account_named', ['platform', accountId]));
  expect(session.airlock.errors).toEqual([]);
});

it('works without the alias where IAM denies it, or where the account has none', async () => {
  const { world } = session.simulator;
  await session.reset({ principal: 'viewer' });
  const { accountId } = findPrincipal(world, 'viewer');
  const page = await session.airlock.openPage('src/options/options.html#profiles');
  await click(page, 'button', `${sentence('profile_try')} work`);
  await sees(page, sentence('profile_works'));
  await session.simulator.waitForRequest(
    ({ operation, status }) => operation === 'ListAccountAliases' && status === 403,
  );
  expect(await visibleText(page)).toContain(sentence('profile_account', [accountId]));

  await session.reset();
  const account = accountOf(world, accountId);
  const { alias } = account;
  account.alias = '';
  const other = await session.airlock.openPage('src/options/options.html#profiles');
  await click(other, 'button', `${sentence('profile_try')} work`);
  await expect.poll(async () => (await profiles())[0]?.identity?.alias, { timeout: 15_000 }).toBe('');
  account.alias = alias;
  expect(await visibleText(other)).toContain(sentence('profile_account', [accountId]));
  expect(session.airlock.errors).toEqual([]);
});

it('tells of the last error with its remedy, asks for what is missing, and works again', async () => {
  await session.welcome.evaluate(() => chrome.storage.session.remove('credentials'));
  await click(options, 'button', `${sentence('profile_try')} work`);
  await sees(options, sentence('failure_credentials_missing_title'));
  // Also after a reload, and in its own place.
  await options.reload();
  await sees(options, sentence('failure_credentials_missing_remedy'));
  await click(options, 'button', sentence('profile_mend'));
  await options.waitForSelector('.pasted-question textarea:focus');
  await fitToPage(options, 1100);
  expect(await inspectSurface(session.airlock, options, 'profile-question')).toEqual([]);

  await options.keyboard.sendCharacter(session.credentials('admin'));
  await sees(options, sentence('profile_works'));
  expect(await visibleText(options)).not.toContain(sentence('failure_credentials_missing_title'));
  expect(session.airlock.errors).toEqual([]);
});

it('is renamed and coloured, which the popup shows, and keeps its name in the AWS CLI', async () => {
  await click(options, 'button', `${sentence('profile_change')} work`);
  await enter(options, 'textbox', sentence('connect_profile_name'), '');
  await sees(options, sentence('connect_profile_name_missing'));
  await enter(options, 'textbox', sentence('connect_profile_name'), 'Production');
  const violet = await options.waitForSelector(named('radio', sentence('profile_colour_violet')));
  await violet?.focus();
  await options.keyboard.press('Space');
  await options.waitForSelector('.profile-card.profile-colour-violet');
  await fitToPage(options, 1100);
  expect(await inspectSurface(session.airlock, options, 'profile-settings')).toEqual([]);
  await expect
    .poll(profiles, { timeout: 15_000 })
    .toMatchObject([{ id: PROFILE_ID, name: 'Production', colour: 'violet', cliName: 'work' }]);

  await click(options, 'button', `${sentence('profile_paste_again')} Production`);
  await session.welcome.bringToFront();
  const popup = await session.airlock.openPopup();
  await popup.waitForSelector('.row.marked.profile-colour-violet');
  expect(await inspectSurface(session.airlock, popup, 'popup-coloured')).toEqual([]);
  await popup.keyboard.press('ArrowRight');
  await sees(popup, `${sentence('popup_fact_profile')} Production`);
  await popup.close();

  // The one question of this profile goes by the name that the AWS CLI knows.
  await session.welcome.evaluate(() => chrome.storage.session.remove('credentials'));
  const page = await session.airlock.openPage(`src/options/options.html#profile=${PROFILE_ID}`);
  await click(page, 'button', `${sentence('profile_try')} Production`);
  await sees(page, 'aws configure export-credentials --profile work');
  expect(session.airlock.errors).toEqual([]);
});

it('does not let two profiles have one name', async () => {
  const [work] = await profiles();
  await session.welcome.evaluate(
    (all) => chrome.storage.local.set({ profiles: all }),
    [work, { ...work, id: 'other', name: 'other' }],
  );
  await click(options, 'button', `${sentence('profile_change')} other`);
  await enter(options, 'textbox', sentence('connect_profile_name'), 'work');
  await sees(options, sentence('profile_name_taken'));
  expect((await profiles()).map(({ name }) => name)).not.toEqual(['work', 'work']);
  expect(session.airlock.errors).toEqual([]);
});

it('is removed with its credentials, and its environments stay', async () => {
  const before = await readStored<unknown[]>(session.airlock, 'local', 'environments');
  await click(options, 'button', `${sentence('profile_remove')} work`);
  await sees(options, sentence('profile_remove_question', ['work']));
  await click(options, 'button', sentence('profile_remove'));
  await sees(options, sentence('options_profiles_empty_title'));
  expect(await profiles()).toEqual([]);
  expect(await readStored(session.airlock, 'session', 'credentials')).toEqual({});
  expect(await readStored<unknown[]>(session.airlock, 'local', 'environments')).toEqual(before);
  expect(session.airlock.errors).toEqual([]);
});

it('is added on the options page, and its environments are looked for at once', async () => {
  await changeStored(session.airlock, 'local', 'preferences', { regions: ['us-east-1'] });
  await options.reload();
  await click(options, 'button', sentence('options_add_profile'));
  await enter(options, 'textbox', sentence('paste_label'), session.credentials('analyst', 'ini'));
  await fitToPage(options, 1100);
  expect(await inspectSurface(session.airlock, options, 'add-profile')).toEqual([]);
  await click(options, 'button', sentence('connect_submit'));
  await options.waitForSelector('.discovery progress');
  await options.waitForFunction(() => {
    const progress = document.querySelector<HTMLProgressElement>('.discovery progress');
    return progress !== null && progress.max > 0 && progress.value === progress.max;
  });
  expect((await profiles()).map(({ name }) => name).sort()).toEqual(['analyst', 'work']);
  expect(session.airlock.errors).toEqual([]);
});
