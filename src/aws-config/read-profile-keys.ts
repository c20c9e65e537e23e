import { checkKeyId, checkSecret, checkToken } from '../profiles/paste/check-key-material';
import { type Settings, settingOf } from './profile-graph';

/** The keys that stand in a profile. Secret: they leave the page for session storage only. */
export interface ProfileKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | null;
}

/** The keys of a profile, the name of the setting that is wrong or missing, or null where it has no keys. */
export function readProfileKeys(settings: Settings): ProfileKeys | KeyProblem | null {
  const accessKeyId = settingOf(settings, 'aws_access_key_id');
  const secretAccessKey = settingOf(settings, 'aws_secret_access_key');
  const sessionToken = settingOf(settings, 'aws_session_token') ?? settingOf(settings, 'aws_security_token');
  if (accessKeyId === null && secretAccessKey === null) return null;
  if (accessKeyId === null) return problem('aws_access_key_id', 'keys-incomplete');
  if (secretAccessKey === null) return problem('aws_secret_access_key', 'keys-incomplete');
  if (checkKeyId(accessKeyId) !== null) return problem('aws_access_key_id', 'keys-malformed');
  if (checkSecret(secretAccessKey) !== null) return problem('aws_secret_access_key', 'keys-malformed');
  if (sessionToken === null) {
    const isTemporary = accessKeyId.startsWith('ASIA');
    return isTemporary
      ? problem('aws_session_token', 'keys-incomplete')
      : { accessKeyId, secretAccessKey, sessionToken };
  }
  if (checkToken(sessionToken) !== null) return problem('aws_session_token', 'keys-malformed');
  return { accessKeyId, secretAccessKey, sessionToken };
}

export interface KeyProblem {
  readonly setting: string;
  readonly reason: 'keys-incomplete' | 'keys-malformed';
}

function problem(setting: string, reason: KeyProblem['reason']): KeyProblem {
  return { setting, reason };
}
