import type { PasteRefusal } from './paste-refusals';

/**
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids:
 * AKIA begins the id of an access key, ASIA that of a temporary one. The other prefixes are no access keys.
 */
const KEY_ID = /^(?:AKIA|ASIA)[A-Z0-9]{12,124}$/;
const SECRET = /^[A-Za-z0-9/+=]*$/;
const TOKEN = /^[A-Za-z0-9/+=_.:-]*$/;
const ELLIPSIS = /(?:…|\.{3})$/;

/** Secret access keys are 40 characters; some in the examples of AWS's documentation are shorter. */
const SECRET_LENGTH = 40;
const EXAMPLE_SECRET_LENGTH = 30;
/** Two secrets pasted into one are 80. */
const MAX_SECRET_LENGTH = 79;
/** AWS promises no length of the token. Real ones are hundreds of characters; this only tells a stub. */
const MIN_TOKEN_LENGTH = 16;
const MAX_PLACEHOLDER_LENGTH = 100;

/** Why this is not an access key id; null when it is one. */
export function checkKeyId(keyId: string): PasteRefusal | null {
  if (isPlaceholder(keyId)) return 'placeholder-values';
  return KEY_ID.test(keyId) ? null : 'key-id-malformed';
}

/** Why this is not a secret access key; null when it may be one. */
export function checkSecret(secret: string): PasteRefusal | null {
  if (isPlaceholder(secret)) return 'placeholder-values';
  if (ELLIPSIS.test(secret)) return 'secret-cut-off';
  if (!SECRET.test(secret) || secret.length > MAX_SECRET_LENGTH) return 'secret-malformed';
  const expected = secret.includes('EXAMPLE') ? EXAMPLE_SECRET_LENGTH : SECRET_LENGTH;
  return secret.length < expected ? 'secret-cut-off' : null;
}

/** Why this is not a session token; null when it may be one. */
export function checkToken(token: string): PasteRefusal | null {
  if (isPlaceholder(token)) return 'placeholder-values';
  if (ELLIPSIS.test(token)) return 'token-cut-off';
  if (!TOKEN.test(token)) return 'token-malformed';
  return token.length < MIN_TOKEN_LENGTH ? 'token-cut-off' : null;
}

/** Whether the value stands for one: `<your key>`, `$KEY`, `%KEY%`, `${{ … }}`, `****ABCD`, `xxxx`, `YOUR_KEY`. */
function isPlaceholder(value: string): boolean {
  if (value.length > MAX_PLACEHOLDER_LENGTH) return false;
  return (
    /^<.*>$|^\$[A-Za-z_{(]|^%.+%$|^\{\{.*\}\}$|^\*{4}|\*{4}$|^[xX]{4,}$|^\.{3}$|^…$/.test(value) ||
    /^(?:your|my|insert|replace)[_ -]/i.test(value)
  );
}
