import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { OPEN_ID_CLIENT, OPEN_ID_ISSUER } from '../../simulator/federation/open-id-tokens';
import { inspectTab } from '../flows/inspect-surface';
import { click, sees, sentence, visibleText } from '../flows/on-page';
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

const PROVIDER = { federation_issuer: OPEN_ID_ISSUER, federation_client_id: OPEN_ID_CLIENT };
const ROLE = { role_arn: 'arn:aws:iam::111122223333:role/Federated' };

let session: ConnectedSession;

beforeAll(async () => {
  session = await startWithProfile('viewer');
});

afterAll(() => session?.close());

beforeEach(() => resetToProfile(session, 'viewer'));

afterEach(() => {
  expect(session.airlock.errors).toEqual([]);
});

async function addFederated(fields: Record<string, string>): Promise<Page> {
  const page = await openWay(session, 'profile_way_federation');
  await fill(page, fields);
  await click(page, 'button', sentence('federation_submit'));
  return page;
}

function count(operation: string): number {
  return session.simulator.requests.filter((request) => request.operation === operation).length;
}

it('signs in at the provider, assumes the role, and opens Airflow', async () => {
  const page = await addFederated({ ...PROVIDER, ...ROLE });
  await searchAdded(page);
  expect(await openAndReadUser(session, 'sales-prod')).toBe('assumed-role/Federated');
  expect(count('openid-authorize')).toBe(1);
  expect(count('AssumeRoleWithWebIdentity')).toBe(1);
});

it('exchanges the sign-in at an identity pool', async () => {
  const page = await openWay(session, 'profile_way_federation');
  await click(page, 'radio', sentence('federation_pool'));
  const [pool] = session.simulator.world.identityPools;
  await fill(page, { ...PROVIDER, federation_pool_id: pool?.id ?? '' });
  await click(page, 'button', sentence('federation_submit'));
  await searchAdded(page);
  expect(await openAndReadUser(session, 'sales-prod')).toBe('assumed-role/PoolUser');
  expect(count('GetCredentialsForIdentity')).toBe(1);
});

it('renews by the refresh token, without the user', async () => {
  const page = await addFederated({ ...PROVIDER, ...ROLE });
  await searchAdded(page);
  await endCredentials(session);
  await endIdTokens({});
  expect(await openAndReadUser(session, 'sales-prod')).toBe('assumed-role/Federated');
  expect(count('openid-authorize')).toBe(1);
  expect(count('openid-token')).toBe(2);
});

it('asks for a sign-in that cannot be renewed, and goes on with the opening', async () => {
  const page = await addFederated({ ...PROVIDER, ...ROLE });
  await searchAdded(page);
  await endCredentials(session);
  await endIdTokens({ refreshToken: null });
  const popup = await openFromPopup(session.airlock, 'sales-prod');
  await sees(popup, sentence('failure_federation_session_ended_title'));
  await click(popup, 'button', sentence('federation_sign_in', ['login.openid.example.net']));
  expect(await visibleText(await signedInPage(session.airlock))).toContain('assumed-role/Federated');
  expect(count('openid-authorize')).toBe(2);
});

it('tells on the page that asks for a sign-in that it was refused, and takes the next try', async () => {
  await searchAdded(await addFederated({ ...PROVIDER, ...ROLE }));
  const added = (await readStored<{ id: string }[]>(session.airlock, 'local', 'profiles'))?.at(-1);
  await endCredentials(session);
  session.simulator.switches.openIdUser = 'refused';
  const page = await session.airlock.openPage(`src/options/options.html#sign-in=${added?.id}`);
  await sees(page, sentence('failure_federation_refused_title'));
  expect(await inspectTab(session.airlock, page, 'surfaces/federated-refused')).toEqual([]);

  session.simulator.switches.openIdUser = 'signed-in';
  await click(page, 'button', sentence('federation_sign_in', ['login.openid.example.net']));
  await sees(page, sentence('federated_done'));
  expect(await inspectTab(session.airlock, page, 'surfaces/federated-done')).toEqual([]);
});

it('tells a refusal of the provider, and keeps nothing', async () => {
  session.simulator.switches.openIdUser = 'refused';
  const page = await addFederated({ ...PROVIDER, ...ROLE });
  await sees(page, sentence('failure_federation_refused_title'));
  expect(await visibleText(page)).toContain('access_denied');
  expect(await readStored<unknown[]>(session.airlock, 'local', 'profiles')).toHaveLength(1);
});

it('tells a role that does not trust the provider', async () => {
  const page = await addFederated({ ...PROVIDER, role_arn: 'arn:aws:iam::111122223333:role/Auditor' });
  await sees(page, sentence('adding_failed'));
  await sees(page, sentence('failure_access_denied_title'));
  expect(await visibleText(page)).toContain('sts:AssumeRoleWithWebIdentity');
});

it.each([
  ['a page of HTML', { kind: 'malformed' } as const],
  [
    'the document of another issuer',
    { kind: 'status', status: 200, body: '{"issuer": "https://login.example.com"}' } as const,
  ],
  [
    'a redirect to another host',
    { kind: 'status', status: 302, body: '', headers: { location: 'https://login.example.com/' } } as const,
  ],
])('does not trust a provider that answers with %s', async (_title, fault) => {
  session.simulator.faults.set({ operation: 'openid-configuration' }, fault);
  const page = await addFederated({ ...PROVIDER, ...ROLE });
  await sees(page, sentence('failure_federation_provider_unusable_title'));
  expect(count('openid-authorize')).toBe(0);
});

/** Makes every id token end now, as time does; and changes what else is kept of the sign-ins. */
async function endIdTokens(change: object): Promise<void> {
  await session.welcome.evaluate(async (changed) => {
    const key = 'federation-sessions';
    const { [key]: sessions } = await chrome.storage.session.get(key);
    const ended = Object.entries(sessions as Record<string, object>).map(([id, each]) => [
      id,
      { ...each, expiresAt: Date.now() - 1_000, ...changed },
    ]);
    await chrome.storage.session.set({ [key]: Object.fromEntries(ended) });
  }, change);
}
