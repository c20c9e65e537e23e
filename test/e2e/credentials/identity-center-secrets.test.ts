import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedInPageOf } from '../flows/airflow-page';
import { click, sentence } from '../flows/on-page';
import { openFromPopup } from '../flows/open-from-popup';
import { findInFiles } from '../secrets/find-in-files';
import { recordConsoles } from '../secrets/record-consoles';
import { consentTab, decide, waitForTidiness } from './at-the-portal';
import { type PortalTestSession, SSO_ID, startAtPortal } from './portal-session';

let session: PortalTestSession;
let consoles: readonly string[];
let secrets: Record<string, string>;

beforeAll(async () => {
  session = await startAtPortal();
  await session.resetPortal();
  consoles = recordConsoles(session.airlock.browser);
  await session.welcome.evaluate(() => {
    const sent: unknown[] = [];
    Object.assign(globalThis, { sent });
    chrome.runtime.onMessage.addListener((message) => {
      sent.push(message);
    });
  });
  const popup = await openFromPopup(session.airlock, 'sales-prod');
  await click(popup, 'button', sentence('session_ended_sign_in', ['example']));
  const portal = await consentTab(session);
  const verifier = await readVerifier();
  const code = new URL(portal.url()).searchParams.get('code') ?? '';
  await decide(portal, 'allow');
  await signedInPageOf(session, 'sales-prod', '/home');
  await waitForTidiness(session.welcome);
  secrets = { verifier, code, ...(await readTokens()) };
}, 120_000);

afterAll(async () => {
  await session?.close();
  if (session) rmSync(session.airlock.profileDirectory, { recursive: true, force: true });
});

it('the tokens are in memory, and nothing else of the sign-in is', async () => {
  const { local, inSession } = await session.welcome.evaluate(async () => ({
    local: JSON.stringify([await chrome.storage.local.get(), await chrome.storage.sync.get()]),
    inSession: JSON.stringify(await chrome.storage.session.get()),
  }));
  expect(local).toContain(SSO_ID);
  expect(namesIn(local)).toEqual([]);
  expect(namesIn(inSession).sort()).toEqual([
    'accessToken',
    'clientSecret',
    'refreshToken',
    'secretAccessKey',
    'sessionToken',
  ]);
});

it('no message and no console holds a secret', async () => {
  const sent = await session.welcome.evaluate(() =>
    JSON.stringify((globalThis as { sent?: unknown[] }).sent),
  );
  expect(sent).toContain('identity-center.sign-in');
  expect(namesIn(sent)).toEqual([]);
  expect(namesIn(consoles.join('\n'))).toEqual([]);
});

it('no file of the profile holds a secret, but Chrome’s own records the code that was used up', async () => {
  const running = findInFiles(session.airlock.profileDirectory, secrets);
  expect(running.filter(({ secret }) => secret !== 'code')).toEqual([]);
  expect(session.airlock.errors).toEqual([]);
  await session.airlock.close({ keepProfile: true });
  const closed = findInFiles(session.airlock.profileDirectory, secrets);
  expect(closed.filter(({ secret }) => secret !== 'code')).toEqual([]);
  // The simulated portal shows the code in the address of its own page, as the real one may: that the files are
  // searched at all is seen by it.
  expect(closed.map(({ secret }) => secret)).toContain('code');
});

async function readVerifier(): Promise<string> {
  return session.welcome.evaluate(async () => {
    const { 'portal-sign-in': signIn } = await chrome.storage.session.get<{
      'portal-sign-in': { flow: { verifier: string } };
    }>('portal-sign-in');
    return signIn.flow.verifier;
  });
}

async function readTokens(): Promise<Record<string, string>> {
  const found = await session.welcome.evaluate(async (id) => {
    const held = await chrome.storage.session.get<{
      'sso-tokens': Record<
        string,
        { accessToken: string; refreshToken: string; client: { clientSecret: string } }
      >;
      credentials: Record<string, { secretAccessKey: string; sessionToken: string }>;
    }>(['sso-tokens', 'credentials']);
    return { tokens: held['sso-tokens'][id], credentials: Object.values(held.credentials)[0] };
  }, SSO_ID);
  const { accessToken = '', refreshToken = '', client } = found.tokens ?? {};
  const { secretAccessKey = '', sessionToken = '' } = found.credentials ?? {};
  const all = { accessToken, refreshToken, clientSecret: client?.clientSecret ?? '', secretAccessKey };
  for (const secret of Object.values(all)) expect(secret.length).toBeGreaterThan(30);
  return { ...all, sessionToken: sessionToken.slice(8, 108) };
}

function namesIn(text: string): string[] {
  return Object.entries(secrets).flatMap(([name, secret]) => (text.includes(secret) ? [name] : []));
}
