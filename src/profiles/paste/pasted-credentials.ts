import type { RefusedPaste } from './paste-refusals';

export type PastedForm =
  | 'process-json'
  | 'assume-role-json'
  | 'sso-role-json'
  | 'container-json'
  | 'env'
  | 'env-no-export'
  | 'powershell'
  | 'windows-cmd'
  | 'fish'
  | 'ini';

export interface PastedCredentials {
  form: PastedForm;
  /** The INI section, `AWS_PROFILE`, or `--profile` of a command pasted along with its output. */
  profileName: string | null;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string | null;
  /** End of the credentials in ms since the epoch, where the text says it. May lie in the past. */
  expiresAt: number | null;
  /** `AWS_REGION`, else `AWS_DEFAULT_REGION`, or `region` of the INI section. */
  region: string | null;
  /** Whether there is no session token, so that the credentials never end by themselves. */
  isLongLived: boolean;
}

/** What the pasted text turned out to be. Only an INI text may hold several candidates. */
export type PasteReading =
  | { kind: 'empty' }
  | { kind: 'understood'; candidates: readonly PastedCredentials[] }
  | RefusedPaste;
