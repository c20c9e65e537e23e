/**
 * Every reason for which pasted text is refused, as a closed list. Each has one sentence in every language,
 * `paste_refused_<reason with _ for ->`, with the line as its first placeholder and the detail as its second.
 */
export const PASTE_REFUSALS = [
  /** Nothing in the text looks like credentials in a form that is known. */
  'not-recognised',
  /** More than 64 kB: no set of credentials is that long. */
  'too-long',
  /** The command was pasted, not what it prints. */
  'command-not-output',
  /** An error message of the AWS CLI. The detail is its error code, where it has one. */
  'console-output',
  /** The text is meant to be JSON and is not. */
  'json-malformed',
  /** A line that means nothing in this form. */
  'unexpected-line',
  /** A line that only continues the value before it: the terminal broke a long value in two. */
  'value-wrapped',
  /** A name that looks like one of AWS's credential names and is none. The detail is the name. */
  'unknown-variable',
  /** A quote is opened and not closed on the same line. */
  'quote-unclosed',
  /** A secret or a token without an access key id. */
  'missing-access-key',
  /** An access key id without its secret access key. */
  'missing-secret',
  /** Not an access key id: they are AKIA or ASIA and twelve or more capital letters and digits. */
  'key-id-malformed',
  /** The secret access key holds characters that no secret has, or more of them than any has. */
  'secret-malformed',
  /** The secret access key is shorter than secrets are, or ends in an ellipsis. */
  'secret-cut-off',
  /** A temporary key (ASIA…) without its session token. */
  'token-missing',
  /** The session token holds characters that no token has. */
  'token-malformed',
  /** The session token is shorter than any token, or ends in an ellipsis. */
  'token-cut-off',
  /** Several access key ids where the form has room for one. */
  'too-many-keys',
  /** The same name twice with different values. The detail is the name. */
  'duplicated-value',
  /** The same profile twice. */
  'duplicated-profile',
  /** The time of expiry is no time. */
  'expired-format',
  /** A value to be filled in (`<your key>`, `$SECRET`, `****`), not a value. */
  'placeholder-values',
  /** An INI profile that signs in through IAM Identity Center or `aws login`, and holds no keys. */
  'profile-signs-in',
  /** An INI profile that gets its keys from a command (`credential_process`). */
  'profile-runs-command',
  /** An INI profile that assumes a role (`role_arn`), and holds no keys. */
  'profile-assumes-role',
  /** An INI profile without keys. */
  'profile-without-keys',
] as const;

export type PasteRefusal = (typeof PASTE_REFUSALS)[number];

/** The text is not used. `line` counts from 1; `detail` is a name or a code, never a value. */
export interface RefusedPaste {
  kind: 'refused';
  line: number | null;
  reason: PasteRefusal;
  detail: string | null;
}

export function refusePaste(
  reason: PasteRefusal,
  line: number | null = null,
  detail: string | null = null,
): RefusedPaste {
  return { kind: 'refused', line, reason, detail };
}
