import { createHash } from 'node:crypto';

/**
 * Values that look random and are the same in every run.
 * They are derived from a name, so a world needs no stored secret and two worlds agree.
 */
function digestOf(purpose: string, name: string): Buffer {
  return createHash('sha512').update(`${purpose} of ${name} in the simulator`).digest();
}

/** 20 characters in the alphabet of AWS key ids; `ASIA` for temporary keys, `AKIA` for long-lived ones. */
export function seededAccessKeyId(prefix: 'AKIA' | 'ASIA', name: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const letters = [...digestOf('key id', name).subarray(0, 16)].map((byte) => alphabet[byte % 32]);
  return prefix + letters.join('');
}

/** 40 characters, with the slashes and plus signs that real ones have. */
export function seededSecretAccessKey(name: string): string {
  return digestOf('secret key', name).toString('base64').slice(0, 40);
}

/** A session token of a realistic length that starts as real ones do. */
export function seededSessionToken(name: string): string {
  const parts = [1, 2, 3, 4, 5].map((part) => digestOf(`session token ${part}`, name));
  return `IQoJb3JpZ2luX2VjE${Buffer.concat(parts).toString('base64')}`;
}

export function seededUserId(prefix: 'AROA' | 'AIDA', name: string): string {
  return seededAccessKeyId('AKIA', `user ${name}`).replace('AKIA', prefix);
}

export function seededGuid(name: string): string {
  const digits = digestOf('guid', name).toString('hex');
  return [8, 4, 4, 4, 12].reduce(
    ({ text, at }, length) => ({
      text: `${text}${text && '-'}${digits.slice(at, at + length)}`,
      at: at + length,
    }),
    { text: '', at: 0 },
  ).text;
}

/** A whole number from 0 to below `limit`. */
export function seededNumber(name: string, limit: number): number {
  return digestOf('number', name).readUInt32BE(0) % limit;
}
