import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedInPageOf } from '../flows/airflow-page';
import { click, sees, sentence } from '../flows/on-page';
import { openFromPopup } from '../flows/open-from-popup';
import { toleratingClose } from '../opening/popup-keys';
import { consentTab, decide, waitForTidiness } from './at-the-portal';
import { type AwsFolder, makeAwsFolder, openWay, pickFiles } from './aws-files';
import { type PortalTestSession, startAtPortal } from './portal-session';

/** In both forms: with a session of its own, and the older one. */
const CONFIG = `[profile work]
sso_session = team
sso_account_id = 111122223333
sso_role_name = AirflowAdmin

[profile older]
sso_start_url = https://view.awsapps.com/start#/
sso_region = eu-central-1
sso_account_id = 111122223333
sso_role_name = AirflowAdmin

[sso-session team]
sso_start_url = https://view.awsapps.com/start
sso_region = eu-central-1
`;

let session: PortalTestSession;
let folder: AwsFolder;

beforeAll(async () => {
  folder = makeAwsFolder();
  session = await startAtPortal();
});

afterAll(async () => {
  await session?.close();
  folder.remove();
});

it('leads from a config file over one sign-in to Airflow', async () => {
  const { airlock } = session;
  const options = await airlock.openPage('src/options/options.html#profiles');
  await openWay(options, 'profile_way_import');
  await pickFiles(options, folder.write('config', CONFIG));
  await sees(options, sentence('aws_config_replaces'));
  await click(options, 'button', sentence('aws_config_import_count_other', ['2']));
  await options.waitForFunction(() => document.querySelectorAll('.profile-card').length === 2);

  // Nobody gave access to loopback yet, and a prompt would close the popup.
  const popup = await openFromPopup(airlock, 'sales-prod');
  await sees(popup, sentence('session_ended_no_access'), 20_000);
  await toleratingClose(() => click(popup, 'button', sentence('sign_in_give_access')));
  const page = await airlock.waitForPage('src/options/options.html#profile=');
  await click(page, 'button', sentence('session_ended_sign_in', ['team']));
  await decide(await consentTab(session), 'allow');
  const { signedInAs } = await signedInPageOf(session, 'sales-prod', '/home');
  expect(signedInAs).toContain('AirflowAdmin');
  await waitForTidiness(session.welcome);
  expect(airlock.errors).toEqual([]);
});
