import type { PastedField } from './pasted-block';

/**
 * The names of AWS's environment variables and of the shared credentials file, in lower case.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
 */
const FIELD_OF_NAME: ReadonlyMap<string, PastedField> = new Map([
  ['aws_access_key_id', 'accessKeyId'],
  ['aws_access_key', 'accessKeyId'],
  ['aws_secret_access_key', 'secretAccessKey'],
  ['aws_secret_key', 'secretAccessKey'],
  ['aws_session_token', 'sessionToken'],
  // The name of the token in boto 2, still written by saml2aws and others beside the new one.
  ['aws_security_token', 'sessionToken'],
  ['aws_credential_expiration', 'expiration'],
  ['aws_session_expiration', 'expiration'],
  ['aws_expiration', 'expiration'],
  ['x_security_token_expires', 'expiration'],
  ['aws_region', 'region'],
  ['aws_default_region', 'defaultRegion'],
  ['aws_profile', 'profileName'],
  ['aws_default_profile', 'profileName'],
]);

/** Names of AWS that sound like credentials and are others' business. */
const UNRELATED_NAMES = new Set([
  'aws_web_identity_token_file',
  'aws_container_authorization_token',
  'aws_container_authorization_token_file',
]);

/** The field that a variable or an INI key names, in any case; null when it is none of ours. */
export function fieldOfName(name: string): PastedField | null {
  return FIELD_OF_NAME.get(name.toLowerCase()) ?? null;
}

/** Whether the name looks like a misspelt name of a credential (`AWS_SECRET_ACESS_KEY`). */
export function isMisspeltName(name: string): boolean {
  const lower = name.toLowerCase();
  if (FIELD_OF_NAME.has(lower) || UNRELATED_NAMES.has(lower)) return false;
  return lower.startsWith('aws_') && /key|secret|token/.test(lower);
}
