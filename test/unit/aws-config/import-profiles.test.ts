import { fakeBrowser } from '@webext-core/fake-browser';
import { expect, it } from 'vitest';
import { importProfiles } from '../../../src/aws-config/import-profiles';
import { planImport } from '../../../src/aws-config/plan-import';
import { plannedPatterns } from '../../../src/aws-config/planned-patterns';
import { ssoSessionsItem } from '../../../src/identity-center/sso-session';
import { credentialsItem } from '../../../src/profiles/credentials';
import { profilesItem } from '../../../src/profiles/profile';
import { givenProfile, PROFILE_ID } from '../given';
import { EXAMPLE_KEYS, graphOf } from './given-files';

const config = `[profile team]
sso_session = work
sso_account_id = 111122223333
sso_role_name = Data
[profile other]
sso_session = work
sso_account_id = 444455556666
sso_role_name = Data
[profile older]
sso_start_url = https://example.awsapps.com/start
sso_region = us-east-1
sso_account_id = 777788889999
sso_role_name = Data
[profile role]
role_arn = arn:aws:iam::111122223333:role/Data
source_profile = data
mfa_serial = arn:aws:iam::111122223333:mfa/me
[sso-session work]
sso_start_url = https://example.awsapps.com/start
sso_region = us-east-1
`;
const graph = graphOf({ config, credentials: `[data]\n${EXAMPLE_KEYS}` });
const plan = (takesKeys: boolean) => planImport(graph, ['team', 'other', 'older', 'role'], takesKeys);

it('keeps every profile with its source, and one session for all of a portal', async () => {
  const ids = await importProfiles(plan(true));
  const profiles = await profilesItem.read();
  expect(profiles.map(({ id }) => id)).toEqual(ids);
  const [session] = await ssoSessionsItem.read();
  expect(await ssoSessionsItem.read()).toHaveLength(1);
  expect(session).toMatchObject({
    name: 'work',
    startUrl: 'https://example.awsapps.com/start',
    region: 'us-east-1',
  });
  const byName = Object.fromEntries(profiles.map((profile) => [profile.name, profile]));
  expect(byName['team']?.source).toMatchObject({
    kind: 'identity-center',
    sessionId: session?.id,
    roleName: 'Data',
  });
  expect(byName['older']?.source).toMatchObject({ sessionId: session?.id, accountId: '777788889999' });
  expect(byName['other']?.source).toMatchObject({ sessionId: session?.id, accountId: '444455556666' });
  expect(byName['role']?.source).toMatchObject({
    kind: 'assume-role',
    sourceProfileId: byName['data']?.id,
    mfaSerial: 'arn:aws:iam::111122223333:mfa/me',
    sessionName: 'airlock',
    durationSeconds: null,
  });
  expect(byName['data']).toMatchObject({ maskedKeyId: 'AKIA…MPLE', isLongLived: true });
});

it('keeps keys in session storage only', async () => {
  await importProfiles(plan(true));
  expect(Object.keys(await credentialsItem.read())).toHaveLength(1);
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('bPxRfiCYEXAMPLEKEY');
});

it('keeps the id of a profile of the same name, and drops its credentials where none are taken', async () => {
  await givenProfile({ name: 'data', colour: 'teal' });
  await importProfiles(plan(false));
  expect(await credentialsItem.read()).toEqual({});
  const data = (await profilesItem.read()).filter(({ name }) => name === 'data');
  expect(data).toMatchObject([{ id: PROFILE_ID, colour: 'teal', identity: null, maskedKeyId: '' }]);
});

it('names the hosts that the profiles need', () => {
  expect(plannedPatterns(plan(false)).sort()).toEqual([
    'https://oidc.us-east-1.amazonaws.com/*',
    'https://portal.sso.us-east-1.amazonaws.com/*',
    'https://sts.us-east-1.amazonaws.com/*',
  ]);
});
