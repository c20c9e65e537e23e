import { expect, it } from 'vitest';
import { EXAMPLE_KEYS, readingOf } from './given-files';

const ROLE = 'arn:aws:iam::111122223333:role/Data';

it('reads a profile of IAM Identity Center with its session', () => {
  const config = `[profile a]
sso_session = work
sso_account_id = 111122223333
sso_role_name = Data
[sso-session work]
sso_start_url = https://example.awsapps.com/start#/
sso_region = eu-west-1`;
  expect(readingOf({ config }, 'a')).toEqual({
    kind: 'identity-center',
    startUrl: 'https://example.awsapps.com/start',
    ssoRegion: 'eu-west-1',
    accountId: '111122223333',
    roleName: 'Data',
    sessionName: 'work',
  });
});

it('reads a profile of IAM Identity Center in the older form', () => {
  const config = `[default]
sso_start_url = https://example.awsapps.com/start
sso_region = eu-west-1
sso_account_id = 111122223333
sso_role_name = Data`;
  expect(readingOf({ config }, 'default')).toMatchObject({ kind: 'identity-center', sessionName: null });
});

it('reads a role with all that goes with it', () => {
  const config = `[profile a]
role_arn = ${ROLE}
source_profile = base
external_id = ext
mfa_serial = arn:aws:iam::111122223333:mfa/me
role_session_name = me
duration_seconds = 3600`;
  expect(readingOf({ config, credentials: `[base]\n${EXAMPLE_KEYS}` }, 'a')).toEqual({
    kind: 'assume-role',
    roleArn: ROLE,
    sourceName: 'base',
    externalId: 'ext',
    mfaSerial: 'arn:aws:iam::111122223333:mfa/me',
    roleSessionName: 'me',
    sourceIdentity: null,
    durationSeconds: 3600,
  });
});

it('reads a role that is assumed with the own keys of its profile', () => {
  const credentials = `[a]\n${EXAMPLE_KEYS}role_arn = ${ROLE}\nsource_profile = a`;
  expect(readingOf({ credentials }, 'a')).toMatchObject({ kind: 'assume-role', sourceName: 'a' });
});

it.each([
  [`role_arn = ${ROLE}\ncredential_source = Ec2InstanceMetadata`, { kind: 'ambient-role' }],
  [`role_arn = ${ROLE}\nweb_identity_token_file = /token`, { kind: 'web-identity' }],
  ['credential_process = /opt/bin/keys --secret x', { kind: 'process' }],
  ['login_session = arn:aws:sts::111122223333:assumed-role/Data/me', { kind: 'login' }],
  [EXAMPLE_KEYS, { kind: 'keys', maskedKeyId: 'AKIA…MPLE', isLongLived: true }],
  ['region = eu-west-1', { kind: 'settings-only' }],
])('reads %j', (settings, reading) => {
  expect(readingOf({ config: `[default]\n${settings}` }, 'default')).toMatchObject(reading);
});

it.each([
  ['sso_session = gone\nsso_account_id = 1', 'session-unknown', 'gone', 2],
  ['sso_account_id = 1', 'setting-missing', 'sso_start_url', 2],
  [
    '\nsso_start_url = http://evil.example/\nsso_region = eu-west-1',
    'start-url-malformed',
    'sso_start_url',
    3,
  ],
  [`role_arn = ${ROLE}`, 'role-source-missing', 'source_profile', 2],
  [`role_arn = ${ROLE}\nsource_profile = gone`, 'source-unknown', 'gone', 3],
  [`role_arn = ${ROLE}\nsource_profile = default`, 'source-loop', 'default', 3],
  ['aws_access_key_id = AKIAIOSFODNN7EXAMPLE', 'keys-incomplete', 'aws_secret_access_key', 2],
  ['aws_secret_access_key = x', 'keys-incomplete', 'aws_access_key_id', 2],
  ['aws_access_key_id = nonsense\naws_secret_access_key = x', 'keys-malformed', 'aws_access_key_id', 2],
  [EXAMPLE_KEYS.replace('AKIA', 'ASIA'), 'keys-incomplete', 'aws_session_token', 2],
])('says what %j lacks, and where', (settings, reason, detail, line) => {
  const config = `[default]\n${settings}`;
  expect(readingOf({ config }, 'default')).toEqual({
    kind: 'broken',
    reason,
    detail,
    fileName: 'config',
    line,
  });
});

it('finds profiles that build on each other', () => {
  const config = `[profile a]\nrole_arn = ${ROLE}\nsource_profile = b\n[profile b]\nrole_arn = ${ROLE}\nsource_profile = a`;
  expect(readingOf({ config }, 'a')).toMatchObject({ kind: 'broken', reason: 'source-loop' });
});

it.each(['', 'role_arn = arn:aws:iam::111122223333:role/Data', 'aws_access_key_id = nonsense'])(
  'finds that a role builds on a profile with %j only',
  (settings) => {
    const config = `[profile a]\nrole_arn = ${ROLE}\nsource_profile = b\n[profile b]\n${settings}`;
    expect(readingOf({ config }, 'a')).toMatchObject({
      kind: 'broken',
      reason: 'source-unusable',
      detail: 'b',
    });
  },
);
