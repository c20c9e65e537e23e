import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { findPrincipal } from '../../simulator/world';
import { signedInPageOf } from '../flows/airflow-page';
import { click, named, sees, sentence, toggleDetails, visibleText } from '../flows/on-page';
import { type Session, startSession } from '../flows/start-session';
import { changeStored, readStored } from '../flows/stored';
import { welcomePage } from '../harness/connect-by-token';
import { findAccessibilityViolations } from '../harness/find-accessibility-violations';
import { openByKeys } from '../opening/popup-keys';
import { type AwsFolder, makeAwsFolder, openWay, pickFiles } from './aws-files';

const CONFIG = `# of the test
[default]
region = us-east-1

[profile sales]
region = us-east-1

[profile team]
sso_session = work
sso_account_id = 111122223333
sso_role_name = AirflowAdmin

[profile admin-role]
role_arn = arn:aws:iam::111122223333:role/AirflowAdmin
source_profile = sales

[profile tool]
credential_process = /opt/tool --secret planted-in-a-command

[profile lost]
role_arn = arn:aws:iam::111122223333:role/AirflowAdmin
source_profile = nowhere

[forgotten]
region = us-east-1
this is no setting

[sso-session work]
sso_start_url = https://example.awsapps.com/start
sso_region = us-east-1
`;

let session: Session;
let folder: AwsFolder;
let options: Page;

beforeAll(async () => {
  folder = makeAwsFolder();
  session = await startSession();
  await welcomePage(session.airlock);
  await session.airlock.acceptHostPrompts();
  await changeStored(session.airlock, 'local', 'preferences', { regions: ['us-east-1'] });
  options = await session.airlock.openPage('src/options/options.html#profiles');
});

beforeEach(async () => {
  await options.reload();
  await openWay(options, 'profile_way_import');
});

afterAll(async () => {
  await session?.close();
  folder.remove();
});

/** The `credentials` file of a principal, beneath the name that the config gives it. */
function credentialsFile(principal: string): string {
  const { accessKeyId, secretAccessKey, sessionToken } = findPrincipal(
    session.simulator.world,
    principal,
  ).credentials;
  return [
    '[sales]',
    `aws_access_key_id=${accessKeyId}`,
    `aws_secret_access_key=${secretAccessKey}`,
    ...(sessionToken === undefined ? [] : [`aws_session_token=${sessionToken}`]),
    '',
  ].join('\r\n');
}

/** Whether the box of a profile is ticked, and whether it can be changed. */
async function boxOf(name: string): Promise<{ checked: boolean; disabled: boolean }> {
  const box = await options.waitForSelector(named('checkbox', name));
  return (await box?.evaluate((element) => {
    const { checked, disabled } = element as HTMLInputElement;
    return { checked, disabled };
  })) as { checked: boolean; disabled: boolean };
}

it('refuses files of other kinds, each with its reason, and loses nothing', async () => {
  const config = folder.write('config', CONFIG);
  await pickFiles(
    options,
    config,
    folder.write('huge', Buffer.alloc(40 * 1024 * 1024, '[a]\n')),
    folder.write('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])),
    folder.write('cache.json', '\n{"accessToken": "planted"}'),
    folder.write('page.html', '<!doctype html>'),
    folder.write('key.pem', '-----BEGIN PRIVATE KEY-----\nAAAA\n'),
    folder.write('notes.txt', '# notes\nbuy milk\n'),
  );
  await sees(options, sentence('aws_config_refused_too_large'), 20_000);
  await sees(options, sentence('aws_config_refused_binary'));
  await sees(options, sentence('aws_config_refused_json', ['2']));
  await sees(options, sentence('aws_config_refused_markup', ['1']));
  await sees(options, sentence('aws_config_refused_pem', ['1']));
  await sees(options, sentence('aws_config_refused_no_header', ['2']));
  // The file that is one is read all the same.
  await sees(options, sentence('aws_config_found_other', ['6', '1']));
  await click(options, 'button', sentence('aws_config_remove_file', ['config']));
  await sees(options, sentence('aws_config_import_missing'));
  expect(session.airlock.errors).toEqual([]);
});

it('shows what each profile can do here, and why some cannot', async () => {
  await pickFiles(options, folder.write('config', CONFIG));
  await sees(options, sentence('aws_config_fault_line_unreadable', ['26']));
  await sees(options, sentence('aws_config_left_out_prefix_missing', ['24', 'forgotten']));
  const portal = 'example.awsapps.com';
  await sees(options, sentence('aws_config_can_identity_center', ['AirflowAdmin', '111122223333', portal]));
  await sees(options, sentence('aws_config_can_process'));
  await sees(options, `${sentence('aws_config_broken_source_unknown', ['nowhere'])}`);
  await sees(options, sentence('aws_config_broken_where', ['config', '22']));
  expect(await boxOf('team')).toEqual({ checked: true, disabled: false });
  expect(await boxOf('tool')).toEqual({ checked: false, disabled: false });
  expect(await boxOf('default')).toEqual({ checked: false, disabled: true });
  expect(await boxOf('lost')).toEqual({ checked: false, disabled: true });

  // Together with the file that holds its keys, the role can be assumed, and the keys come along.
  await pickFiles(options, folder.write('credentials', credentialsFile('admin')));
  await sees(options, sentence('aws_config_needed_by', ['admin-role']));
  expect(await boxOf('admin-role')).toEqual({ checked: true, disabled: false });
  expect(await boxOf('sales')).toEqual({ checked: true, disabled: true });

  await toggleDetails(options, sentence('aws_config_command'));
  await sees(options, 'aws configure export-credentials --profile tool --format env');
  expect(await visibleText(options)).not.toContain('planted-in-a-command');
  expect(await findAccessibilityViolations(options)).toEqual([]);
  expect(session.airlock.errors).toEqual([]);
});

it('takes no key along unless it is ticked', async () => {
  await pickFiles(options, folder.write('credentials', credentialsFile('admin')));
  await click(options, 'button', sentence('aws_config_import_count_one', ['1']));
  await options.waitForSelector('.profile-card');
  expect(await readStored(session.airlock, 'session', 'credentials')).toEqual({});
  const profiles = await readStored<{ name: string; source: unknown }[]>(
    session.airlock,
    'local',
    'profiles',
  );
  expect(profiles).toMatchObject([{ name: 'sales', source: { kind: 'pasted' }, maskedKeyId: '' }]);
  expect(session.airlock.errors).toEqual([]);
});

it('leads from files to signed-in Airflow, with the keys in memory only', async () => {
  const { airlock } = session;
  await pickFiles(
    options,
    folder.write('config', CONFIG),
    folder.write('credentials', credentialsFile('admin')),
  );
  await click(options, 'checkbox', 'team');
  await click(options, 'checkbox', 'admin-role');
  await sees(options, sentence('aws_config_replaces'));
  await click(options, 'checkbox', sentence('aws_config_take_keys_one', ['1']));
  await click(options, 'button', sentence('aws_config_import_count_one', ['1']));
  await sees(options, 'arn:aws:sts::111122223333:assumed-role/AirflowAdmin/alice', 20_000);
  await sees(options, '6 environments', 30_000);
  await airlock.giveHosts(['https://*/*']);

  await openByKeys(airlock, 'sales-prod');
  const { signedInAs } = await signedInPageOf(session, 'sales-prod', '/home');
  expect(signedInAs).toBe('assumed-role/AirflowAdmin');
  const { secretAccessKey } = findPrincipal(session.simulator.world, 'admin').credentials;
  const worker = await airlock.worker();
  const [local, inSession] = await worker.evaluate(async () => [
    JSON.stringify(await chrome.storage.local.get()),
    JSON.stringify(await chrome.storage.session.get()),
  ]);
  expect(local).toContain('sales-prod');
  expect(local).not.toContain(secretAccessKey);
  expect(inSession).toContain(secretAccessKey);
  expect(airlock.errors).toEqual([]);
});

it('assumes an imported role with imported keys', async () => {
  const role = 'arn:aws:iam::111122223333:role/DataEngineer';
  await pickFiles(
    options,
    folder.write(
      'config',
      `[profile engineer]\nregion = us-east-1\nrole_arn = ${role}\nsource_profile = sales\n`,
    ),
    folder.write('credentials', credentialsFile('iam-user')),
  );
  await click(options, 'checkbox', sentence('aws_config_take_keys_one', ['1']));
  await click(options, 'button', sentence('aws_config_import_count_other', ['2']));
  await sees(options, 'arn:aws:iam::111122223333:user/ci-deployer', 20_000);
  await click(options, 'button', `${sentence('profile_try')} engineer`);
  await sees(options, 'arn:aws:sts::111122223333:assumed-role/DataEngineer/airlock', 20_000);
  expect(session.airlock.errors).toEqual([]);
});

it('takes no key of the root user', async () => {
  await pickFiles(options, folder.write('credentials', credentialsFile('root')));
  await click(options, 'checkbox', sentence('aws_config_take_keys_one', ['1']));
  await click(options, 'button', sentence('aws_config_import_count_one', ['1']));
  await sees(options, sentence('failure_root_identity_title'), 20_000);
  const { secretAccessKey } = findPrincipal(session.simulator.world, 'root').credentials;
  const held = await readStored(session.airlock, 'session', 'credentials');
  expect(JSON.stringify(held)).not.toContain(secretAccessKey);
  expect(session.airlock.errors).toEqual([]);
});

it('imports by keyboard from pasted text', async () => {
  await toggleDetails(options, sentence('aws_config_paste'));
  const box = await options.waitForSelector(named('textbox', sentence('aws_config_paste_label')));
  await box?.focus();
  await options.keyboard.sendCharacter(
    '[profile other-tool]\ncredential_process = x\n[profile bare]\noutput = json\n',
  );
  await sees(options, sentence('aws_config_found_other', ['2', '0']));
  await (await options.waitForSelector(named('checkbox', 'other-tool')))?.focus();
  await options.keyboard.press('Space');
  await sees(options, sentence('aws_config_import_count_one', ['1']));
  await options.keyboard.press('Enter');
  await sees(options, 'other-tool');
  await options.waitForFunction(
    () =>
      [...document.querySelectorAll('.profile-card')].some((card) =>
        card.textContent?.includes('other-tool'),
      ),
    { timeout: 15_000 },
  );
  expect(session.airlock.errors).toEqual([]);
});
