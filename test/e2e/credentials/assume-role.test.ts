import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { click, enter, sees, sentence, visibleText } from '../flows/on-page';
import { openFromPopup } from '../flows/open-from-popup';
import { readStored } from '../flows/stored';
import { signedInPage } from '../harness/open-environment';
import type { ConnectedSession } from '../opening/connected-session';
import {
  endCredentials,
  fill,
  openAndReadUser,
  openWay,
  resetToProfile,
  searchAdded,
  startWithProfile,
} from './adding';

const ROLE = 'arn:aws:iam::111122223333:role';
const DEVICE = 'arn:aws:iam::111122223333:mfa/ci-deployer';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startWithProfile('iam-user');
});

afterAll(() => session?.close());

beforeEach(() => resetToProfile(session, 'iam-user'));

afterEach(() => {
  expect(session.airlock.errors).toEqual([]);
});

/** Shows the next code on the device. */
function show(code: string): void {
  const [device] = session.simulator.world.mfaDevices;
  if (device === undefined) throw new Error('The world has no device.');
  device.code = code;
}

function actions(): string[] {
  const sts = ['AssumeRole', 'GetSessionToken'];
  return session.simulator.requests
    .map(({ operation }) => operation as string)
    .filter((each) => sts.includes(each));
}

async function addRole(fields: Record<string, string>): Promise<Page> {
  const page = await openWay(session, 'profile_way_role');
  await fill(page, fields);
  await click(page, 'button', sentence('role_submit'));
  return page;
}

it('assumes a role, and opens Airflow as that role', async () => {
  const page = await addRole({ role_arn: `${ROLE}/DataEngineer` });
  await searchAdded(page);
  expect(await openAndReadUser(session, 'sales-prod')).toBe('assumed-role/DataEngineer');
  expect(actions()).toEqual(['AssumeRole']);
});

it('asks for an MFA code once: two roles and their renewal need no second one', async () => {
  show('123456');
  const page = await addRole({ role_arn: `${ROLE}/DataEngineerMfa`, role_mfa: DEVICE });
  await sees(page, sentence('failure_mfa_needed_title'));
  await enter(page, 'textbox', sentence('mfa_code'), '123456');
  await searchAdded(page);
  await click(page, 'button', sentence('options_add_profile'));
  await page.locator(`label.way ::-p-text(${sentence('profile_way_role')})`).click();
  await fill(page, { role_arn: `${ROLE}/DataLeadMfa`, role_mfa: DEVICE });
  await click(page, 'button', sentence('role_submit'));
  await sees(page, 'assumed-role/DataLeadMfa/airlock');
  await endCredentials(session);
  const before = actions();
  // Both have found the environment, and either may open it.
  expect(await openAndReadUser(session, 'sales-prod')).toMatch(/^assumed-role\/Data(Engineer|Lead)Mfa$/);
  expect(actions().length).toBeGreaterThan(before.length);
  expect(actions().filter((action) => action === 'GetSessionToken')).toHaveLength(1);
});

it('asks in the popup for a code that is missing, says when it is wrong, and goes on', async () => {
  show('123456');
  const page = await addRole({ role_arn: `${ROLE}/DataEngineerMfa`, role_mfa: DEVICE });
  await sees(page, sentence('failure_mfa_needed_title'));
  await enter(page, 'textbox', sentence('mfa_code'), '123456');
  await searchAdded(page);
  await endCredentials(session);
  await session.welcome.evaluate(() => chrome.storage.session.remove('mfa-sessions'));

  let popup = await openFromPopup(session.airlock, 'sales-prod');
  await sees(popup, sentence('failure_mfa_needed_title'));
  show('654321');
  await enter(popup, 'textbox', sentence('mfa_code'), '111111');
  await sees(popup, sentence('failure_mfa_refused_title'));
  // Leaving for the phone loses nothing.
  await popup.close();
  popup = await session.airlock.openPopup();
  await sees(popup, sentence('failure_mfa_refused_title'));
  await enter(popup, 'textbox', sentence('mfa_code'), '654321');
  const airflow = await signedInPage(session.airlock);
  expect(await visibleText(airflow)).toContain('assumed-role/DataEngineerMfa');
  expect(await readStored(session.airlock, 'session', 'mfa-codes')).toEqual({});
});

it('assumes a role by way of another', async () => {
  const page = await addRole({ role_arn: `${ROLE}/DataEngineer` });
  await sees(page, 'assumed-role/DataEngineer/airlock');
  await click(page, 'button', sentence('options_add_profile'));
  await page.locator(`label.way ::-p-text(${sentence('profile_way_role')})`).click();
  await page.locator('select').fill((await profileIdOf('DataEngineer')) ?? '');
  await fill(page, { role_arn: 'arn:aws:iam::444455556666:role/Analyst' });
  await click(page, 'button', sentence('role_submit'));
  await sees(page, 'arn:aws:sts::444455556666:assumed-role/Analyst/airlock');
});

it('says which role cannot be assumed, and keeps nothing of it', async () => {
  const page = await addRole({ role_arn: `${ROLE}/Auditor` });
  await sees(page, sentence('adding_failed'));
  await sees(page, sentence('failure_access_denied_title'));
  expect(await visibleText(page)).toContain(`${ROLE}/Auditor`);
  expect(await visibleText(page)).toContain('sts:AssumeRole');
  expect(await readStored<unknown[]>(session.airlock, 'local', 'profiles')).toHaveLength(1);
});

it('explains a session that is longer than the role allows', async () => {
  const page = await openWay(session, 'profile_way_role');
  await fill(page, { role_arn: `${ROLE}/DataEngineer` });
  await page.locator(`summary::-p-text(${sentence('role_more')})`).click();
  await fill(page, { role_minutes: '120' });
  await click(page, 'button', sentence('role_submit'));
  await sees(page, sentence('failure_session_too_long_title'));
});

async function profileIdOf(name: string): Promise<string | undefined> {
  const profiles = await readStored<{ id: string; name: string }[]>(session.airlock, 'local', 'profiles');
  return profiles?.find((profile) => profile.name === name)?.id;
}
