import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { signedInPageOf } from '../flows/airflow-page';
import { click, enter, sees, sentence } from '../flows/on-page';
import { openFromPopup } from '../flows/open-from-popup';
import { type Session, startSession } from '../flows/start-session';
import { changeStored } from '../flows/stored';
import { grantAllWebServers, welcomePage } from '../harness/connect-by-token';
import { consentTab, decide, LOOPBACK, leftovers, SSO_BLOCK, waitForTidiness } from './at-the-portal';

const WAY = `${sentence('profile_way_identity_center')} ${sentence('profile_way_identity_center_text')}`;
const PATIENCE = 20_000;

let session: Session;
let welcome: Page;

beforeAll(async () => {
  session = await startSession();
  welcome = await welcomePage(session.airlock);
  await changeStored(session.airlock, 'local', 'preferences', { regions: ['us-east-1'] });
  await welcome.reload();
  await session.airlock.acceptHostPrompts();
  await session.airlock.grantHosts([LOOPBACK]);
}, 60_000);

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

it('leads from the first click by the portal to a signed-in Airflow', async () => {
  await welcome.bringToFront();
  await click(welcome, 'radio', WAY);
  await enter(welcome, 'textbox', sentence('portal_start'), SSO_BLOCK);
  await click(welcome, 'button', sentence('portal_sign_in'));
  const portal = await consentTab(session);
  expect(await leftovers(welcome)).toEqual(['rule 1', 'loopback access']);
  await decide(portal, 'allow');

  await sees(welcome, 'AirflowAdmin', PATIENCE);
  await waitForTidiness(welcome);
  await expect.poll(async () => (await session.airlock.activeTab()).url()).toBe(welcome.url());
  await enter(welcome, 'textbox', sentence('roles_search'), 'PLATFORM admin');
  await click(welcome, 'checkbox', 'AirflowAdmin');
  await click(welcome, 'button', sentence('roles_add_one', ['1']));
  await findEnvironments();

  const popup = await openFromPopup(session.airlock, 'sales-prod');
  const { signedInAs } = await signedInPageOf(session, 'sales-prod', '/home');
  expect(signedInAs).toMatch(/^assumed-role\/AWSReservedSSO_AirflowAdmin_/);
  await popup.close().catch(() => undefined);
}, 90_000);

it('asks nobody again while the session lasts', async () => {
  const { simulator, airlock } = session;
  const worker = await airlock.worker();
  await worker.evaluate(() => chrome.storage.session.set({ credentials: {}, 'web-sessions': {} }));
  simulator.clearRequests();
  await openFromPopup(airlock, 'sales-staging');
  await signedInPageOf(session, 'sales-staging', '/home');
  const asked = simulator.requests.map(({ operation }) => operation);
  expect(asked.filter((operation) => operation === 'GetRoleCredentials')).toHaveLength(1);
  expect(asked).not.toContain('CreateToken');
}, 60_000);

/** Searches the environments of the new profile, as the page offers. */
async function findEnvironments(): Promise<void> {
  await click(welcome, 'button', sentence('profiles_added_search_one', ['1']));
  await welcome.waitForFunction(
    () => {
      const progress = document.querySelector<HTMLProgressElement>('.discovery progress');
      return progress !== null && progress.max > 0 && progress.value === progress.max;
    },
    { timeout: PATIENCE },
  );
  await grantAllWebServers(welcome);
}
