import { fromBase64, toBase64 } from './base64';

/**
 * The key that a passphrase makes, in base64; it takes about half a second, which is the point. Letters that look
 * the same are the same, on every keyboard: NFKC, as RFC 8265 has it for passwords.
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2
 */
export async function deriveVaultKey(passphrase: string, salt: string, rounds: number): Promise<string> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations: rounds };
  return toBase64(new Uint8Array(await crypto.subtle.deriveBits(parameters, material, 256)));
}
