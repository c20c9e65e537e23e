import { checkKeyId, checkSecret, checkToken } from './check-key-material';
import { type PasteRefusal, type RefusedPaste, refusePaste } from './paste-refusals';
import type { PastedBlock, PastedValue } from './pasted-block';
import type { PastedCredentials } from './pasted-credentials';
import { readExpiry } from './read-expiry';

const REGION = /^[a-z]{2,8}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/;

/** Makes credentials of the values of a block that holds key material, or says what is wrong and where. */
export function checkBlock({
  form,
  profileName,
  line,
  values,
}: PastedBlock): PastedCredentials | RefusedPaste {
  const keyId = values.get('accessKeyId');
  const secret = values.get('secretAccessKey');
  const token = values.get('sessionToken');
  if (keyId === undefined) return refusePaste('missing-access-key', (secret ?? token)?.line ?? line);
  const fault = faultOf(keyId, checkKeyId);
  if (fault !== null) return fault;
  if (secret === undefined) return refusePaste('missing-secret', keyId.line);
  const secretFault = faultOf(secret, checkSecret) ?? (token && faultOf(token, checkToken)) ?? null;
  if (secretFault !== null) return secretFault;
  // A key that begins with AKIA may come with a token: documentation shows such pairs, and AWS judges the rest.
  if (token === undefined && keyId.text.startsWith('ASIA')) return refusePaste('token-missing', keyId.line);

  const expiration = values.get('expiration');
  const expiresAt = expiration === undefined ? null : readExpiry(expiration.text);
  if (expiration !== undefined && expiresAt === null) return refusePaste('expired-format', expiration.line);
  return {
    form,
    profileName,
    accessKeyId: keyId.text,
    secretAccessKey: secret.text,
    sessionToken: token?.text ?? null,
    expiresAt,
    region: regionOf(values.get('region') ?? values.get('defaultRegion')),
    isLongLived: token === undefined,
  };
}

function faultOf(value: PastedValue, check: (text: string) => PasteRefusal | null): RefusedPaste | null {
  const reason = check(value.text);
  return reason === null ? null : refusePaste(reason, value.line);
}

/** The region only helps to choose regions later, so that one which is none is left out, not refused. */
function regionOf(value: PastedValue | undefined): string | null {
  return value !== undefined && REGION.test(value.text) ? value.text : null;
}
