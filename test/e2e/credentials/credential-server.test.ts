import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { CredentialServerMode } from '../../simulator/credential-server/credential-server';
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

let session: ConnectedSession;
let token: string;

beforeAll(async () => {
  session = await startWithProfile('viewer');
  ({ token } = session.simulator.credentialServer);
});

afterAll(() => session?.close());

beforeEach(async () => {
  await resetToProfile(session, 'viewer');
  Object.assign(session.simulator.credentialServer, { mode: 'credentials', token });
});

afterEach(() => {
  expect(session.airlock.errors).toEqual([]);
});

async function addServer(fields: Record<string, string>): Promise<Page> {
  const page = await openWay(session, 'profile_way_server');
  await fill(page, fields);
  await click(page, 'button', sentence('server_submit'));
  return page;
}

function running(): Record<string, string> {
  return { server_url: session.simulator.credentialServer.url, server_token: token };
}

it('is tested as it is added, and opens Airflow', async () => {
  const { credentialServer } = session.simulator;
  const page = await addServer(running());
  await searchAdded(page);
  expect(credentialServer.handedOut).toBeGreaterThan(0);
  expect(await openAndReadUser(session, 'sales-prod')).toBe('assumed-role/AirflowAdmin');
  expect(await readStored(session.airlock, 'local', 'profiles')).toMatchObject([
    {},
    { source: { kind: 'credential-server', url: credentialServer.url, hasToken: true } },
  ]);
});

it('takes both variables as a terminal shows them, and localhost for 127.0.0.1', async () => {
  const page = await openWay(session, 'profile_way_server');
  const field = await page.waitForSelector(`::-p-aria([role="textbox"][name="${sentence('server_url')}"])`);
  const url = session.simulator.credentialServer.url.replace('127.0.0.1', 'localhost');
  await field?.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, `AWS_CONTAINER_CREDENTIALS_FULL_URI=${url}\nAWS_CONTAINER_AUTHORIZATION_TOKEN=${token}\n`);
  await click(page, 'button', sentence('server_submit'));
  await sees(page, 'assumed-role/AirflowAdmin/alice');
});

it('accepts no server but on this computer', async () => {
  const page = await addServer({ ...running(), server_url: 'http://192.168.1.10:9099/' });
  await sees(page, sentence('server_error_not_loopback'));
  await fill(page, { server_url: 'http://127.0.0.1.example.com/' });
  await sees(page, sentence('server_error_not_loopback'));
  expect(session.simulator.requests).toEqual([]);
});

it.each<[CredentialServerMode, string]>([
  ['html', 'failure_server_answer_unusable_title'],
  ['redirect', 'failure_server_answer_unusable_title'],
  ['endless', 'failure_server_answer_unusable_title'],
  ['error', 'Session of aws-vault has ended'],
])('says that no credentials came from one that answers with %s, and keeps nothing', async (mode, key) => {
  session.simulator.credentialServer.mode = mode;
  const page = await addServer(running());
  await sees(page, sentence('adding_failed'));
  await sees(page, key.startsWith('failure_') ? sentence(key) : key);
  expect(await visibleText(page)).not.toContain(token);
  expect(await readStored<unknown[]>(session.airlock, 'local', 'profiles')).toHaveLength(1);
  expect(await readStored(session.airlock, 'session', 'server-tokens')).toEqual({});
});

it('refuses a wrong token in words', async () => {
  const page = await addServer({ ...running(), server_token: 'another token' });
  await sees(page, sentence('adding_failed'));
  await sees(page, sentence('failure_server_token_refused_title'));
});

it('asks in the popup for the token of a server that was started anew, and goes on', async () => {
  const page = await addServer(running());
  await searchAdded(page);
  session.simulator.credentialServer.token = 'token-of-the-next-start';
  await endCredentials(session);

  const popup = await openFromPopup(session.airlock, 'sales-prod');
  await sees(popup, sentence('failure_server_token_refused_title'));
  await enter(popup, 'textbox', sentence('server_token'), 'token-of-the-next-start');
  await click(popup, 'button', sentence('question_go_on'));
  expect(await visibleText(await signedInPage(session.airlock))).toContain('assumed-role/AirflowAdmin');
});
