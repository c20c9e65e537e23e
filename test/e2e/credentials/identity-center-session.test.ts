import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { signedInPageOf } from '../flows/airflow-page';
import { click, sees, sentence } from '../flows/on-page';
import { openFromPopup } from '../flows/open-from-popup';
import { readStored } from '../flows/stored';
import { consentTab, decide, waitForTidiness } from './at-the-portal';
import { type PortalTestSession, SSO_ID, startAtPortal } from './portal-session';

const NAME = 'sales-prod';
const SIGN_IN = sentence('session_ended_sign_in', ['example']);

let session: PortalTestSession;

beforeAll(async () => {
  session = await startAtPortal();
}, 60_000);

beforeEach(() => session.resetPortal(), 30_000);

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

it('asks to sign in where the session has ended, and then opens what was asked for', async () => {
  const portal = await signInFromPopup();
  await decide(portal, 'allow');
  const { page } = await signedInPageOf(session, NAME, '/home');
  // In the tab of the portal, and in no other.
  expect(page).toBe(portal);
  await waitForTidiness(session.welcome);
});

it('goes on although the worker is killed while the user is at the portal', async () => {
  const portal = await signInFromPopup();
  await session.airlock.killWorker();
  await decide(portal, 'allow');
  await signedInPageOf(session, NAME, '/home');
  await waitForTidiness(session.welcome);
});

it('goes on although the worker is killed while it trades the code', async () => {
  // Never answered, so that the code is not used up; that one would be lost is told in a unit test.
  const trade = session.simulator.faults.set({ operation: 'CreateToken', times: 1 }, { kind: 'hang' });
  const portal = await signInFromPopup();
  await decide(portal, 'allow');
  await trade.arrived;
  // A page of ours that is on its way would hold on to the worker: it is in its scope.
  await sees(portal, sentence('signed_in_trading'));
  await session.airlock.killWorker();
  // Any event wakes the worker; a page that is opened sends one.
  await session.airlock.openPopup();
  await signedInPageOf(session, NAME, '/home');
  await waitForTidiness(session.welcome);
});

it('renews the session by itself, and asks when it was revoked', async () => {
  const { directory, sessions } = session.simulator.identityCenter;
  Object.assign(directory, { accessTokenLasts: 60, credentialsLast: 60 });
  await decide(await signInFromPopup(), 'allow');
  await signedInPageOf(session, NAME, '/home');

  session.simulator.clearRequests();
  await openFromPopup(session.airlock, 'sales-staging');
  await signedInPageOf(session, 'sales-staging', '/home');
  const asked = session.simulator.requests.map(({ operation }) => operation);
  expect(asked.slice(0, 2)).toEqual(['CreateToken', 'GetRoleCredentials']);

  sessions.endAll();
  const worker = await session.airlock.worker();
  await worker.evaluate(() => chrome.storage.session.set({ credentials: {} }));
  const popup = await openFromPopup(session.airlock, 'legacy-etl');
  await sees(popup, SIGN_IN, 20_000);
  expect(await readStored(session.airlock, 'session', 'sso-tokens')).toEqual({});
});

it('signs out: the session is revoked, and nothing of it is held', async () => {
  await decide(await signInFromPopup(), 'allow');
  await signedInPageOf(session, NAME, '/home');
  const tokens = await readStored<Record<string, { accessToken: string }>>(
    session.airlock,
    'session',
    'sso-tokens',
  );
  const accessToken = tokens?.[SSO_ID]?.accessToken ?? '';
  expect(session.simulator.identityCenter.sessions.isValid(accessToken)).toBe(true);

  const options = await session.airlock.openPage('src/options/options.html#profiles');
  await click(options, 'button', sentence('options_add_profile'));
  const way = `${sentence('profile_way_identity_center')} ${sentence('profile_way_identity_center_text')}`;
  await click(options, 'radio', way);
  await click(options, 'button', `${sentence('portal_sign_out')} example`);
  await session.simulator.waitForRequest(
    ({ operation, outcome }) => operation === 'Logout' && outcome === 'answered',
  );
  await sees(options, sentence('portal_known'));
  expect(session.simulator.identityCenter.sessions.isValid(accessToken)).toBe(false);
  const held = await options.evaluate(() =>
    chrome.storage.session.get(['sso-tokens', 'sso-clients', 'credentials']),
  );
  expect(held).toEqual({ 'sso-tokens': {}, 'sso-clients': {}, credentials: {} });
});

/** Opens an environment from the popup, which asks to sign in, and does so. Resolves to the portal's tab. */
async function signInFromPopup() {
  const popup = await openFromPopup(session.airlock, NAME);
  await click(popup, 'button', SIGN_IN);
  return consentTab(session);
}
