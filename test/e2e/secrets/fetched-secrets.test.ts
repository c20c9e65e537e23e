import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OPEN_ID_CLIENT, OPEN_ID_ISSUER } from '../../simulator/federation/open-id-tokens';
import { findPrincipal } from '../../simulator/world';
import { fill, openAndReadUser, openWay, searchAdded, startWithProfile } from '../credentials/adding';
import { type AwsFolder, makeAwsFolder, pickFiles } from '../credentials/aws-files';
import { click, enter, sees, sentence } from '../flows/on-page';
import type { ConnectedSession } from '../opening/connected-session';
import { copyBy } from '../opening/failure-cards';
import { findInFiles } from './find-in-files';
import { recordConsoles } from './record-consoles';
import { recordedMessages, recordMessages } from './record-messages';

const DEVICE = 'arn:aws:iam::111122223333:mfa/ci-deployer';
const ROLE = 'arn:aws:iam::111122223333:role';
const MFA_CODE = '918273';
const IMPORTED = 'from-a-file';

interface Added {
  readonly id: string;
  readonly name: string;
  readonly source: { readonly kind: string };
}

let session: ConnectedSession;
let folder: AwsFolder;
let consoles: readonly string[];
let copied: string;
/** What the sources of roles, servers and providers hold in memory, by name. */
let secrets: Record<string, string>;

beforeAll(async () => {
  folder = makeAwsFolder();
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

  const pool = await openWay(session, 'profile_way_federation');
  await click(pool, 'radio', sentence('federation_pool'));
  await fill(pool, {
    federation_issuer: OPEN_ID_ISSUER,
    federation_client_id: OPEN_ID_CLIENT,
    federation_pool_id: simulator.world.identityPools[0]?.id ?? '',
  });
  await click(pool, 'button', sentence('federation_submit'));
  await sees(pool, 'assumed-role/PoolUser');

  await importKeys();
  await openAndReadUser(session, 'sales-prod');
  secrets = await readSecrets();
}, 120_000);

afterAll(async () => {
  await session?.close();
  folder.remove();
  if (session) rmSync(session.airlock.profileDirectory, { recursive: true, force: true });
});

it('every kind of secret was there to be found', () => {
  expect(Object.keys(secrets).sort()).toEqual([
    'credentials of assume-role.secretAccessKey',
    'credentials of assume-role.sessionToken',
    'credentials of cognito.secretAccessKey',
    'credentials of cognito.sessionToken',
    'credentials of credential-server.secretAccessKey',
    'credentials of credential-server.sessionToken',
    'credentials of imported.secretAccessKey',
    'credentials of imported.sessionToken',
    'credentials of pasted.secretAccessKey',
    'credentials of web-identity.secretAccessKey',
    'credentials of web-identity.sessionToken',
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
  for (const source of ['credential-server', 'cognito', IMPORTED]) expect(stored).toContain(source);
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

/** Imports a file with keys, which come along on a tick. */
async function importKeys(): Promise<void> {
  const { accessKeyId, secretAccessKey, sessionToken } = findPrincipal(
    session.simulator.world,
    'analyst',
  ).credentials;
  const keys = `aws_access_key_id=${accessKeyId}\naws_secret_access_key=${secretAccessKey}\naws_session_token=${sessionToken}`;
  const page = await openWay(session, 'profile_way_import');
  await pickFiles(page, folder.write('credentials', `[${IMPORTED}]\n${keys}\n`));
  await click(page, 'checkbox', sentence('aws_config_take_keys_one', ['1']));
  await click(page, 'button', sentence('aws_config_import_count_one', ['1']));
  await searchAdded(page);
}

/** The newest secret of each kind, as session storage holds it; of long ones, a part that no other text has. */
async function readSecrets(): Promise<Record<string, string>> {
  const found = await session.welcome.evaluate(async (imported) => {
    const kept: Record<string, string> = {};
    const { profiles } = await chrome.storage.local.get<{ profiles: Added[] }>('profiles');
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
      if (area !== 'credentials') visit(area, stored);
      else
        for (const { id, name, source } of profiles)
          visit(`credentials of ${name === imported ? 'imported' : source.kind}`, {
            id: (stored as Record<string, object>)[id] ?? {},
          });
    }
    return kept;
  }, IMPORTED);
  const distinctive = Object.entries(found).map(([name, text]) => [name, text.slice(-100).slice(0, 90)]);
  return { ...Object.fromEntries(distinctive), 'wrong token': 'wrong/token+of/this-test0123456789' };
}

function namesIn(text: string): string[] {
  return Object.entries(secrets).flatMap(([name, secret]) => (text.includes(secret) ? [name] : []));
}
