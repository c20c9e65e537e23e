import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OPEN_ID_CLIENT, OPEN_ID_ISSUER } from '../../simulator/federation/open-id-tokens';
import { fill, openAndReadUser, openWay, searchAdded, startWithProfile } from '../credentials/adding';
import { click, enter, sees, sentence } from '../flows/on-page';
import type { ConnectedSession } from '../opening/connected-session';
import { copyBy } from '../opening/failure-cards';
import { findInFiles } from './find-in-files';
import { recordConsoles } from './record-consoles';
import { recordedMessages, recordMessages } from './record-messages';

const DEVICE = 'arn:aws:iam::111122223333:mfa/ci-deployer';
const ROLE = 'arn:aws:iam::111122223333:role';
const MFA_CODE = '918273';

let session: ConnectedSession;
let consoles: readonly string[];
let copied: string;
/** What the sources of roles, servers and providers hold in memory, by name. */
let secrets: Record<string, string>;

beforeAll(async () => {
  session = await startWithProfile('iam-user');
  const { airlock, simulator, welcome } = session;
  consoles = recordConsoles(airlock.browser);
  await recordMessages(welcome);
  const [device] = simulator.world.mfaDevices;
  if (device !== undefined) device.code = MFA_CODE;

  const { url, token } = simulator.credentialServer;
  const page = await openWay(session, 'profile_way_server');
  await fill(page, { server_url: url, server_token: 'wrong/token+of/this-test0123456789' });
  await click(page, 'button', sentence('server_submit'));
  await sees(page, sentence('adding_failed'));
  await sees(page, sentence('failure_server_token_refused_title'));
  copied = await copyBy(page, 'ui_copy_details');
  await fill(page, { server_token: token });
  await click(page, 'button', sentence('server_submit'));
  await searchAdded(page);

  const role = await openWay(session, 'profile_way_role');
  await fill(role, { role_arn: `${ROLE}/DataEngineerMfa`, role_mfa: DEVICE });
  await click(role, 'button', sentence('role_submit'));
  await sees(role, sentence('failure_mfa_needed_title'));
  await enter(role, 'textbox', sentence('mfa_code'), MFA_CODE);
  await sees(role, 'assumed-role/DataEngineerMfa/airlock');

  const federation = await openWay(session, 'profile_way_federation');
  await fill(federation, {
    federation_issuer: OPEN_ID_ISSUER,
    federation_client_id: OPEN_ID_CLIENT,
    role_arn: `${ROLE}/Federated`,
  });
  await click(federation, 'button', sentence('federation_submit'));
  await sees(federation, 'assumed-role/Federated/airlock');

  await openAndReadUser(session, 'sales-prod');
  secrets = await readSecrets();
}, 120_000);

afterAll(async () => {
  await session?.close();
  if (session) rmSync(session.airlock.profileDirectory, { recursive: true, force: true });
});

it('every kind of secret was there to be found', () => {
  expect(Object.keys(secrets).sort()).toEqual([
    'credentials.secretAccessKey',
    'credentials.sessionToken',
    'federation-sessions.idToken',
    'federation-sessions.refreshToken',
    'mfa-sessions.secretAccessKey',
    'mfa-sessions.sessionToken',
    'server-tokens',
    'wrong token',
  ]);
});

it('no secret rests in storage on disk', async () => {
  const stored = await session.welcome.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.sync.get()]),
  );
  expect(stored).toContain('credential-server');
  expect(namesIn(stored)).toEqual([]);
});

it('no message, no console and no copied detail holds a secret, nor the MFA code', async () => {
  const sent = await recordedMessages(session.welcome);
  expect(sent).toContain('profile.identify');
  expect(copied).toContain('server-token-refused');
  for (const text of [sent, consoles.join('\n'), copied]) {
    expect(namesIn(text)).toEqual([]);
    expect(text).not.toContain(MFA_CODE);
  }
});

it('no file of the profile holds a secret', async () => {
  const { airlock } = session;
  expect(findInFiles(airlock.profileDirectory, secrets)).toEqual([]);
  expect(airlock.errors).toEqual([]);
  await airlock.close({ keepProfile: true });
  expect(findInFiles(airlock.profileDirectory, secrets)).toEqual([]);
});

/** The newest secret of each kind, as session storage holds it; of long ones, a part that no other text has. */
async function readSecrets(): Promise<Record<string, string>> {
  const found = await session.welcome.evaluate(async () => {
    const kept: Record<string, string> = {};
    const wanted = ['secretAccessKey', 'sessionToken', 'idToken', 'refreshToken'];
    const visit = (area: string, value: unknown): void => {
      for (const [name, each] of Object.entries(value as object)) {
        if (area === 'server-tokens') kept[area] = String(each);
        else if (wanted.includes(name) && typeof each === 'string') kept[`${area}.${name}`] = each;
        else if (typeof each === 'object' && each !== null) visit(area, each);
      }
    };
    for (const area of ['credentials', 'mfa-sessions', 'server-tokens', 'federation-sessions']) {
      const { [area]: stored = {} } = await chrome.storage.session.get(area);
      visit(area, stored);
    }
    return kept;
  });
  const distinctive = Object.entries(found).map(([name, text]) => [name, text.slice(-100).slice(0, 90)]);
  return { ...Object.fromEntries(distinctive), 'wrong token': 'wrong/token+of/this-test0123456789' };
}

function namesIn(text: string): string[] {
  return Object.entries(secrets).flatMap(([name, secret]) => (text.includes(secret) ? [name] : []));
}
