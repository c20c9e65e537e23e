import { readIdentityCenterStartUrl } from '../airflow/identity-center';
import { maskKeyId } from '../profiles/paste/mask-key-id';
import { type ConfigProfile, type ProfileGraph, type Settings, settingOf } from './profile-graph';
import type { BrokenProfile, ProfileFault, ProfileReading } from './profile-reading';
import { readProfileKeys } from './read-profile-keys';

/**
 * What a profile gets its credentials from, in the order in which the AWS CLI looks.
 * https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
 */
export function readProfile(profile: ConfigProfile, graph: ProfileGraph): ProfileReading {
  const { settings } = profile;
  const roleArn = settingOf(settings, 'role_arn');
  if (roleArn !== null) return readRole(profile, roleArn, graph);
  if (['sso_session', 'sso_start_url', 'sso_account_id'].some((name) => settings.has(name))) {
    return readIdentityCenter(profile, graph);
  }
  const keys = readProfileKeys(settings);
  if (keys !== null) {
    if ('reason' in keys) return broken(profile, keys.reason, keys.setting, keys.setting, KEY_SETTINGS);
    const { accessKeyId, sessionToken } = keys;
    return { kind: 'keys', maskedKeyId: maskKeyId(accessKeyId), isLongLived: sessionToken === null };
  }
  if (settings.has('credential_process')) return { kind: 'process' };
  return { kind: settings.has('login_session') ? 'login' : 'settings-only' };
}

const KEY_SETTINGS = ['aws_access_key_id', 'aws_secret_access_key'];

function readRole(profile: ConfigProfile, roleArn: string, graph: ProfileGraph): ProfileReading {
  const { settings } = profile;
  const sourceName = settingOf(settings, 'source_profile');
  const credentialSource = settingOf(settings, 'credential_source');
  if (settings.has('web_identity_token_file')) return { kind: 'web-identity', roleArn };
  if (sourceName === null) {
    return credentialSource === null
      ? broken(profile, 'role-source-missing', 'source_profile', 'role_arn')
      : { kind: 'ambient-role', roleArn, credentialSource };
  }
  const fault = sourceFault(profile, graph);
  if (fault !== null) return broken(profile, fault, sourceName, 'source_profile');
  const duration = Number(settingOf(settings, 'duration_seconds') ?? Number.NaN);
  return {
    kind: 'assume-role',
    roleArn,
    sourceName,
    externalId: settingOf(settings, 'external_id'),
    mfaSerial: settingOf(settings, 'mfa_serial'),
    roleSessionName: settingOf(settings, 'role_session_name'),
    sourceIdentity: settingOf(settings, 'source_identity'),
    durationSeconds: Number.isInteger(duration) ? duration : null,
  };
}

/** Follows the profiles that a role builds on. One may name itself: its own keys are then what it builds on. */
function sourceFault(profile: ConfigProfile, graph: ProfileGraph): ProfileFault | null {
  const seen = new Set<string>();
  let current = profile;
  for (;;) {
    const next = settingOf(current.settings, 'source_profile');
    if (next === null || !current.settings.has('role_arn')) {
      const { kind } = readProfile(current, graph);
      return kind === 'broken' || kind === 'settings-only' ? 'source-unusable' : null;
    }
    if (next === current.name) return ownKeysFault(current.settings);
    seen.add(current.name);
    if (seen.has(next)) return 'source-loop';
    const found = graph.profiles.find(({ name }) => name === next);
    if (found === undefined) return 'source-unknown';
    current = found;
  }
}

function ownKeysFault(settings: Settings): ProfileFault | null {
  const keys = readProfileKeys(settings);
  if (keys === null) return 'source-loop';
  return 'reason' in keys ? 'source-unusable' : null;
}

function readIdentityCenter(profile: ConfigProfile, { ssoSessions }: ProfileGraph): ProfileReading {
  const { settings } = profile;
  const sessionName = settingOf(settings, 'sso_session');
  const session = sessionName === null ? settings : ssoSessions.get(sessionName);
  if (session === undefined) return broken(profile, 'session-unknown', sessionName ?? '', 'sso_session');
  const startUrl = settingOf(session, 'sso_start_url');
  const ssoRegion = settingOf(session, 'sso_region');
  const missing = startUrl === null ? 'sso_start_url' : 'sso_region';
  if (startUrl === null || ssoRegion === null) {
    return broken(profile, 'setting-missing', missing, 'sso_session', ['sso_start_url', 'sso_account_id']);
  }
  const read = readIdentityCenterStartUrl(startUrl);
  if (read === null) return broken(profile, 'start-url-malformed', 'sso_start_url', 'sso_start_url');
  return {
    kind: 'identity-center',
    startUrl: read,
    ssoRegion,
    accountId: settingOf(settings, 'sso_account_id'),
    roleName: settingOf(settings, 'sso_role_name'),
    sessionName,
  };
}

/** The fault, with the line of the first of these settings that is there. */
function broken(
  { settings }: { settings: Settings },
  reason: ProfileFault,
  detail: string,
  ...places: (string | readonly string[])[]
): BrokenProfile {
  const place = places.flat().find((name) => settings.has(name));
  const { fileName = '', line = null } = (place === undefined ? undefined : settings.get(place)) ?? {};
  return { kind: 'broken', reason, detail, fileName, line };
}
