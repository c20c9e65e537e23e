import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { click, enter, sees, sentence } from '../flows/on-page';
import { SSO_BLOCK } from './at-the-portal';
import { type PortalTestSession, startAtPortal } from './portal-session';

const WAY = `${sentence('profile_way_identity_center')} ${sentence('profile_way_identity_center_text')}`;
const PATIENCE = 20_000;

let session: PortalTestSession;
let welcome: Page;

beforeAll(async () => {
  session = await startAtPortal();
  welcome = session.welcome;
}, 60_000);

beforeEach(async () => {
  await session.resetPortal();
  await click(welcome, 'button', sentence('welcome_connect_more'));
  await click(welcome, 'radio', WAY);
}, 30_000);

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

it('signs in with a code although the worker is killed midway', async () => {
  const confirmation = await askForCode();
  const asked = await session.simulator.waitForRequest(isPoll);
  await session.airlock.killWorker();
  await welcome.evaluate(() => chrome.runtime.sendMessage({ name: 'worker.wake', request: {} }));
  await session.simulator.waitForRequest((request) => isPoll(request) && request.number > asked.number);
  await confirmation.evaluate(() => document.getElementById('allow')?.click());
  await welcome.bringToFront();
  await sees(welcome, 'AirflowAdmin', PATIENCE);
});

it('tells that the code was denied', async () => {
  const confirmation = await askForCode();
  await confirmation.evaluate(() => document.getElementById('deny')?.click());
  await welcome.bringToFront();
  await sees(welcome, titleOf('identity-sign-in-denied'), PATIENCE);
});

it('tells that nobody confirmed the code in time', async () => {
  session.simulator.identityCenter.directory.deviceCodeLasts = 1;
  await beginWithCode();
  await sees(welcome, titleOf('identity-sign-in-expired'), PATIENCE);
});

async function beginWithCode(): Promise<void> {
  await enter(welcome, 'textbox', sentence('portal_start'), SSO_BLOCK);
  await click(welcome, 'button', sentence('portal_use_code'));
}

/** Begins a sign-in with a code and opens the page that it is confirmed on, which shows the same code. */
async function askForCode(): Promise<Page> {
  await beginWithCode();
  await click(welcome, 'link', sentence('portal_code_open'));
  const page = await session.airlock.waitForTab((url) => url.includes('user_code='), PATIENCE);
  const shown = await welcome.$eval('.portal-code-text', (element) => element.textContent ?? '');
  // The address of a new tab is known before its document is there.
  await page.waitForFunction(() => document.querySelector('#user-code') !== null, { polling: 50 });
  const code = await page.$eval('#user-code', (element) => element.textContent ?? 'none');
  expect(shown).toContain(code);
  return page;
}

function isPoll({ operation, outcome }: { operation: string; outcome: string }): boolean {
  return operation === 'CreateToken' && outcome === 'answered';
}

function titleOf(code: string): string {
  return sentence(`failure_${code.replaceAll('-', '_')}_title`);
}
