import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPrincipal } from '../../simulator/world';
import { signedInPageOf } from '../flows/airflow-page';
import { click, enter, named, sees, sentence } from '../flows/on-page';
import { type Session, startSession } from '../flows/start-session';
import { changeStored, readStored } from '../flows/stored';
import { welcomePage } from '../harness/connect-by-token';
import { findAccessibilityViolations } from '../harness/find-accessibility-violations';
import { type ExtensionUnderTest, launchExtension } from '../harness/launch-extension';
import { untilSignedIn } from '../harness/open-environment';
import { openByKeys, toleratingClose } from '../opening/popup-keys';
import { findInFiles } from '../secrets/find-in-files';
import { recordConsoles } from '../secrets/record-consoles';
import { openWay } from './aws-files';

const PASSPHRASE = 'granite ferry oblique lantern 7';
const NAME = 'sales-prod';

let session: Session;
let airlock: ExtensionUnderTest;
let options: Page;
let listener: Page;
let secrets: Record<string, string>;
let consoles: readonly string[];

beforeAll(async () => {
  session = await startSession();
  ({ airlock } = session);
  consoles = recordConsoles(airlock.browser);
  const { accessKeyId, secretAccessKey } = findPrincipal(session.simulator.world, 'iam-user').credentials;
  secrets = { accessKeyId, secretAccessKey, PASSPHRASE };
  listener = await welcomePage(airlock);
  await listenToMessages(listener);
  await airlock.acceptHostPrompts();
  await airlock.giveHosts(['https://*/*']);
  await changeStored(airlock, 'local', 'preferences', { regions: ['us-east-1'] });
  options = await airlock.openPage('src/options/options.html#profiles');
});

afterAll(async () => {
  await airlock?.close();
  await session?.close();
  if (session) rmSync(session.airlock.profileDirectory, { recursive: true, force: true, maxRetries: 5 });
});

/** As every page of the extension does, this one hears each message that another one sends to the worker. */
async function listenToMessages(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sent: unknown[] = [];
    Object.assign(globalThis, { sent });
    chrome.runtime.onMessage.addListener((message) => {
      sent.push(message);
    });
  });
}

function heldKeys(): Promise<Record<string, unknown> | undefined> {
  return readStored<Record<string, unknown>>(airlock, 'session', 'credentials');
}

function vaultKey(): Promise<string | null | undefined> {
  return readStored<string | null>(airlock, 'session', 'vault-key');
}

/** Waits until the options page shows the vault in this state. */
async function seesVault(state: 'vault_locked' | 'vault_unlocked'): Promise<void> {
  await options.bringToFront();
  await options.waitForSelector(
    `::-p-xpath(//*[@class and contains(@class, 'status-pill')][contains(., '${sentence(state)}')])`,
  );
}

async function answer(popup: Page, passphrase: string): Promise<void> {
  await enter(popup, 'textbox', sentence('vault_passphrase'), passphrase);
  await toleratingClose(() => popup.keyboard.press('Enter'));
}

it('remembers a key under a passphrase that is good enough', async () => {
  await openWay(options, 'profile_way_stored_key');
  await sees(options, sentence('vault_protects_disk'));
  await enter(options, 'textbox', sentence('vault_new_passphrase'), 'short');
  await click(options, 'button', sentence('vault_set_passphrase'));
  await sees(options, sentence('vault_passphrase_short'));
  await enter(options, 'textbox', sentence('vault_new_passphrase'), PASSPHRASE);
  await click(options, 'button', sentence('vault_set_passphrase'));
  await sees(options, sentence('vault_passphrase_different'));
  expect(await findAccessibilityViolations(options)).toEqual([]);
  await enter(options, 'textbox', sentence('vault_repeat_passphrase'), PASSPHRASE);
  await click(options, 'button', sentence('vault_set_passphrase'));
  await sees(options, sentence('vault_unlocked_now'), 20_000);

  await enter(options, 'textbox', sentence('paste_label'), session.credentials('iam-user', 'ini'));
  await click(options, 'checkbox', sentence('paste_long_lived_consent'));
  await click(options, 'button', sentence('connect_submit'));
  await sees(options, sentence('vault_title'), 30_000);
  await sees(options, '6 environments', 30_000);
  await seesVault('vault_unlocked');
  expect(await findAccessibilityViolations(options)).toEqual([]);
  expect(airlock.errors).toEqual([]);
});

it('opens Airflow with the key while it is unlocked', async () => {
  await openByKeys(airlock, NAME);
  const { signedInAs, page } = await signedInPageOf(session, NAME, '/home');
  expect(signedInAs).toBe('user/ci-deployer');
  await page.close();
});

it('takes the key out of memory by the button, and asks for the passphrase in the popup', async () => {
  await seesVault('vault_unlocked');
  await click(options, 'button', sentence('vault_lock'));
  await seesVault('vault_locked');
  await options.waitForFunction(
    async () =>
      Object.keys((await chrome.storage.session.get('credentials'))['credentials'] ?? {}).length === 0,
  );
  expect(await vaultKey()).toBeNull();

  const popup = await openByKeys(airlock, 'sales-staging');
  await sees(popup, sentence('failure_vault_locked_title'), 20_000);
  expect(await findAccessibilityViolations(popup)).toEqual([]);
  await answer(popup, 'not the passphrase at all');
  await sees(popup, sentence('vault_wrong_passphrase'), 20_000);
  expect(await heldKeys()).toEqual({});
  await answer(popup, PASSPHRASE);
  const { page } = await signedInPageOf(session, 'sales-staging', '/home');
  await page.close();
  expect(airlock.errors).toEqual([]);
});

it('locks itself when its time is over, and with the screen once Chrome may tell', async () => {
  await seesVault('vault_unlocked');
  const worker = await airlock.worker();
  const alarm = await worker.evaluate(() => chrome.alarms.get('lock-vault'));
  expect(alarm?.scheduledTime).toBeGreaterThan(Date.now());
  await worker.evaluate(() => {
    const { onAlarm } = chrome.alarms as unknown as { onAlarm: { dispatch(alarm: object): void } };
    onAlarm.dispatch({ name: 'lock-vault', scheduledTime: Date.now() });
  });
  await seesVault('vault_locked');

  await enter(options, 'textbox', sentence('vault_passphrase'), PASSPHRASE);
  await options.keyboard.press('Enter');
  await seesVault('vault_unlocked');
  await click(options, 'button', sentence('vault_screen_allow'));
  await sees(options, sentence('vault_screen_allowed'));
  // What Chrome says when the screen is locked; no test can lock the screen.
  const told = await airlock.worker();
  await told.evaluate(() => {
    const { onStateChanged } = chrome.idle as unknown as {
      onStateChanged: { dispatch(state: string): void };
    };
    onStateChanged.dispatch('locked');
  });
  await seesVault('vault_locked');
  await expect.poll(heldKeys).toEqual({});
  expect(airlock.errors).toEqual([]);
});

it('has told no message and no console, and no store but memory, a secret', async () => {
  const sent = await listener.evaluate(() => JSON.stringify((globalThis as { sent?: unknown[] }).sent));
  expect(sent).toContain('paste.identify');
  const local = await options.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
  expect(local).toContain('stored-key');
  for (const secret of Object.values(secrets)) {
    expect(sent).not.toContain(secret);
    expect(local).not.toContain(secret);
    expect(consoles.join('\n')).not.toContain(secret);
  }
});

it('keeps ciphertext only when the browser is closed, and opens it again with the passphrase', async () => {
  const { profileDirectory } = airlock;
  expect(findInFiles(profileDirectory, secrets)).toEqual([]);
  await airlock.close({ keepProfile: true });
  expect(findInFiles(profileDirectory, { ...secrets, CONTROL: 'ciphertext' })).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ secret: 'CONTROL' })]),
  );
  expect(findInFiles(profileDirectory, secrets)).toEqual([]);

  airlock = await launchExtension({ simulator: session.simulator, profileDirectory });
  // Chrome keeps the access of an installed extension; one that is loaded unpacked begins without any.
  await airlock.giveHosts(['https://*/*']);
  const popup = await openByKeys(airlock, NAME);
  await sees(popup, sentence('failure_vault_locked_title'), 20_000);
  await answer(popup, PASSPHRASE);
  const wanted = (url: string): boolean => url.endsWith('/home');
  await untilSignedIn(await airlock.waitForTab(wanted));
  expect(airlock.errors).toEqual([]);
});

it('forgets the keys and the passphrase', async () => {
  options = await airlock.openPage('src/options/options.html#profiles');
  await click(options, 'button', sentence('vault_forget'));
  await sees(options, sentence('vault_forget_consequence'));
  const [, confirm] = await options.$$(named('button', sentence('vault_forget')));
  await (confirm ?? (await options.waitForSelector(named('button', sentence('vault_forget')))))?.click();
  await options.waitForFunction(async () =>
    JSON.stringify(await chrome.storage.local.get('vault')).includes('"lock":null'),
  );
  expect(await readStored(airlock, 'local', 'vault')).toMatchObject({ lock: null, keys: {} });
  expect(await heldKeys()).toEqual({});
  expect(airlock.errors).toEqual([]);
});
