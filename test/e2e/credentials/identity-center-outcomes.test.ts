import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { inspectTab } from '../flows/inspect-surface';
import { click, sees, sentence } from '../flows/on-page';
import { readStored } from '../flows/stored';
import { consentTab, decide, waitForTidiness } from './at-the-portal';
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

afterEach(async () => {
  await waitForTidiness(welcome);
  expect(await readStored(session.airlock, 'session', 'sso-tokens')).toBeUndefined();
  expect(session.airlock.errors).toEqual([]);
});

afterAll(() => session.close());

it('tells that the user denied the access', async () => {
  const portal = await signIn();
  await decide(portal, 'deny');
  await sees(portal, titleOf('identity-sign-in-denied'), PATIENCE);
  expect(portal.url()).toContain('reopen.html#signed-in');
  await sees(welcome, titleOf('identity-sign-in-denied'));
  expect(await inspectTab(session.airlock, portal, 'surfaces/signed-in-denied')).toEqual([]);
});

it('uses no answer whose state is another one', async () => {
  session.simulator.identityCenter.directory.wrongState = 'of-somebody-else';
  const portal = await signIn();
  await decide(portal, 'allow');
  await sees(portal, titleOf('identity-state-mismatch'), PATIENCE);
  expect(session.simulator.requests.map(({ operation }) => operation)).not.toContain('CreateToken');
});

it('tells that the tab was closed', async () => {
  const portal = await signIn();
  await portal.close();
  await sees(welcome, titleOf('identity-sign-in-cancelled'), PATIENCE);
});

it('is given up by the button', async () => {
  await signIn();
  await welcome.bringToFront();
  await click(welcome, 'button', sentence('ui_cancel'));
  await sees(welcome, titleOf('identity-sign-in-cancelled'), PATIENCE);
});

it('gives up in time, also where the worker was stopped meanwhile', async () => {
  await signIn();
  await session.airlock.killWorker();
  await welcome.evaluate(async () => {
    const { 'portal-sign-in': signIn } = await chrome.storage.session.get('portal-sign-in');
    await chrome.storage.session.set({ 'portal-sign-in': { ...(signIn as object), endsAt: Date.now() - 1 } });
    await chrome.runtime.sendMessage({ name: 'worker.wake', request: {} });
  });
  await sees(welcome, titleOf('identity-sign-in-expired'), PATIENCE);
});

it.each([
  ['a page of HTML', { kind: 'malformed' } as const, 'unexpected-answer'],
  [
    'a redirect',
    { kind: 'status', status: 302, headers: { location: 'https://example.com/' }, body: '' } as const,
    'unexpected-answer',
  ],
  [
    'an unknown start URL',
    { kind: 'status', status: 400, errorType: 'invalid_request' } as const,
    'identity-portal-unknown',
  ],
] as const)('tells that %s answered', async (_, fault, code) => {
  session.simulator.faults.set({ operation: 'RegisterClient' }, fault);
  await welcome.bringToFront();
  await click(welcome, 'button', `${sentence('portal_sign_in')} example`);
  await sees(welcome, titleOf(code), PATIENCE);
});

async function signIn(): Promise<Page> {
  await welcome.bringToFront();
  await click(welcome, 'button', `${sentence('portal_sign_in')} example`);
  return consentTab(session);
}

function titleOf(code: string): string {
  return sentence(`failure_${code.replaceAll('-', '_')}_title`);
}
