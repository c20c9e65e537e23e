import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPrincipal } from '../../simulator/world';
import { signedInPageOf } from '../flows/airflow-page';
import { type Session, startSession } from '../flows/start-session';
import { connectByToken, grantAllWebServers, welcomePage } from '../harness/connect-by-token';
import { byRole } from '../harness/interface-text';
import { copyBy, readFailureCard } from '../opening/failure-cards';
import { openByKeys, toleratingClose } from '../opening/popup-keys';
import { filesIn, findInFiles } from './find-in-files';
import { recordConsoles } from './record-consoles';
import { waitForTextInFiles } from './wait-for-text-in-files';

/** A text as long and as odd as a secret, typed where Chrome may keep it. */
const CONTROL = 'control+Secret/of/the+test/0123456789ABC';

/**
 * Where Chrome by itself keeps the addresses of visited pages, and so the sign-in URL with its token, dead after
 * 60 s: history, tabs to restore, top sites, icons, and the visits that its segmentation platform counts.
 */
const CHROMES_OWN_RECORDS =
  /^(?:Default\/(?:History|Top Sites|Favicons)(?:-journal)?|Default\/Sessions\/[^/]+|segmentation_platform\/ukm_db(?:-wal)?)$/;

/** Whose credentials the popup is given. */
const PASTED_IN_PLACE = 'viewer';

let session: Session;
let consoles: readonly string[];
let messages: Page;
let secrets: Record<string, string>;
let tokens: Record<string, string>;

beforeAll(async () => {
  session = await startSession();
  const { airlock } = session;
  consoles = recordConsoles(airlock.browser);
  secrets = { ...secretsOf('admin'), ...secretsOf(PASTED_IN_PLACE) };
  messages = await recordMessages();
  await pasteAndLeaveLying();
  tokens = { token: await openAndReadToken() };
  await pasteInPlace();
}, 120_000);

afterAll(async () => {
  await session?.close();
  if (session) rmSync(session.airlock.profileDirectory, { recursive: true, force: true });
});

it('no secret rests in storage; credentials are in memory only', async () => {
  const { local, sync, inSession } = await messages.evaluate(async () => ({
    local: JSON.stringify(await chrome.storage.local.get()),
    sync: JSON.stringify(await chrome.storage.sync.get()),
    inSession: JSON.stringify(await chrome.storage.session.get()),
  }));
  expect(namesIn(local + sync, { ...secrets, ...tokens })).toEqual([]);
  expect(local).toContain('sales-prod');
  // The first ones were replaced in the popup, and are nowhere any more.
  expect(namesIn(inSession, secrets)).toEqual(Object.keys(secretsOf(PASTED_IN_PLACE)));
  expect(namesIn(inSession, tokens)).toEqual([]);
});

it('no message and no console holds a secret', async () => {
  const sent = await messages.evaluate(() => JSON.stringify((globalThis as { sent?: unknown[] }).sent));
  for (const name of ['discovery.start', 'environment.open', 'opening.retry']) expect(sent).toContain(name);
  expect(namesIn(sent, { ...secrets, ...tokens })).toEqual([]);

  // biome-ignore lint/suspicious/noConsole: shows that consoles are heard.
  await messages.evaluate((text) => console.info(`page ${text}`), CONTROL);
  // biome-ignore lint/suspicious/noConsole: shows that consoles are heard.
  await (await session.airlock.worker()).evaluate((text) => console.info(`worker ${text}`), CONTROL);
  const lines = consoles.join('\n');
  expect(lines).toContain(`page ${CONTROL}`);
  expect(lines).toContain(`worker ${CONTROL}`);
  expect(namesIn(lines, { ...secrets, ...tokens })).toEqual([]);
});

it('no failure and no copied detail holds a secret', async () => {
  session.simulator.faults.set({ operation: 'CreateWebLoginToken' }, { kind: 'malformed' });
  const popup = await openByKeys(session.airlock, 'sales-staging');
  await readFailureCard(popup);
  const copied = await copyBy(popup, 'ui_copy_details');
  expect(copied).toContain('unexpected-answer');
  expect(namesIn(copied, { ...secrets, ...tokens })).toEqual([]);
});

it('no file of the profile holds a secret, but Chrome’s own records the sign-in URL', async () => {
  const { profileDirectory } = session.airlock;
  const running = findInFiles(profileDirectory, { ...secrets, ...tokens });
  expect(running.filter(({ secret }) => secret in secrets)).toEqual([]);
  expect(filesIn(running).filter((file) => !CHROMES_OWN_RECORDS.test(file))).toEqual([]);

  expect(session.airlock.errors).toEqual([]);
  await session.airlock.close({ keepProfile: true });
  const closed = findInFiles(profileDirectory, { ...secrets, ...tokens, CONTROL });
  expect(closed.filter(({ secret }) => secret in secrets)).toEqual([]);
  const holdingToken = filesIn(closed.filter(({ secret }) => secret in tokens));
  expect(holdingToken).toContain(join('Default', 'History'));
  expect(holdingToken.filter((file) => !CHROMES_OWN_RECORDS.test(file))).toEqual([]);
  expect(filesIn(closed.filter(({ secret }) => secret === 'CONTROL'))).not.toEqual([]);
});

/** The secrets of a principal, by a name for each. Of the token as much as no other one has. */
function secretsOf(principal: string): Record<string, string> {
  const { secretAccessKey, sessionToken = '' } = findPrincipal(
    session.simulator.world,
    principal,
  ).credentials;
  return {
    [`secretAccessKey of ${principal}`]: secretAccessKey,
    [`sessionToken of ${principal}`]: sessionToken.slice(8, 108),
  };
}

/** Answers the popup's question for fresh credentials with those of another principal of the account. */
async function pasteInPlace(): Promise<void> {
  const { airlock } = session;
  await messages.evaluate(() => chrome.storage.session.remove('credentials'));
  const popup = await openByKeys(airlock, 'sales-dev');
  await popup.waitForSelector('.pasted-question textarea:focus');
  await toleratingClose(() => popup.keyboard.sendCharacter(session.credentials(PASTED_IN_PLACE)));
  await signedInPageOf(session, 'sales-dev', '/');
}

/** An extension page that hears, as every page of the extension does, each message to the worker. */
async function recordMessages(): Promise<Page> {
  const page = await session.airlock.openPage('src/options/options.html');
  await page.evaluate(() => {
    const sent: unknown[] = [];
    Object.assign(globalThis, { sent });
    chrome.runtime.onMessage.addListener((message) => {
      sent.push(message);
    });
  });
  return page;
}

/**
 * Pastes credentials, and leaves them lying until Chrome has written the text of a careless box on the same
 * page to disk, about 12 s later: what it keeps of the typed text of this page, it has kept by then.
 */
async function pasteAndLeaveLying(): Promise<void> {
  const { airlock } = session;
  const welcome = await welcomePage(airlock);
  await welcome.bringToFront();
  await welcome.locator(byRole('textbox', 'paste_label')).click();
  await welcome.keyboard.sendCharacter(session.credentials('admin'));

  await welcome.evaluate(() => {
    const careless = document.createElement('textarea');
    document.body.append(careless);
    careless.focus();
  });
  await welcome.keyboard.sendCharacter(CONTROL);
  await waitForTextInFiles(join(airlock.profileDirectory, 'Default', 'Sessions'), CONTROL);
  await welcome.reload();
  await connectByToken(airlock, session.credentials('admin'));
  await grantAllWebServers(welcome);
}

/** Opens an environment, and reads the signature of its token off the sign-in URL of its tab. */
async function openAndReadToken(): Promise<string> {
  const { airlock, simulator } = session;
  const login = simulator.faults.set({ operation: 'login', times: 1 }, { kind: 'hold' });
  await openByKeys(airlock, 'sales-prod');
  await login.arrived;
  const urls = await messages.evaluate(async () => (await chrome.tabs.query({})).map(({ url = '' }) => url));
  const token = urls.find((url) => url.includes('aws-console-sso'))?.split('#')[1] ?? '';
  login.release();
  await airlock.waitForTab((url) => url.endsWith('/home'));
  const [, , signature = ''] = token.split('.');
  expect(signature.length).toBeGreaterThan(100);
  return signature;
}

function namesIn(text: string, wanted: Record<string, string>): string[] {
  return Object.entries(wanted).flatMap(([name, secret]) => (text.includes(secret) ? [name] : []));
}
