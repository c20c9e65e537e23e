import { fromBase64, toBase64 } from './base64';
import type { Sealed } from './vault-item';

/** As NIST SP 800-38D, 8.2.2 has it for random ones: 96 bits, never used twice with a key. */
const IV_BYTES = 12;

/** Encrypts a text so that it opens with the same key and for the same owner only. */
export async function seal(vaultKey: string, owner: string, text: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const ciphertext = await crypto.subtle.encrypt(
    algorithm(iv, owner),
    await importKey(vaultKey, 'encrypt'),
    new TextEncoder().encode(text),
  );
  return { iv: toBase64(iv), ciphertext: toBase64(new Uint8Array(ciphertext)) };
}

/** The text, or null: another key, another owner, or damaged. */
export async function unseal(vaultKey: string, owner: string, sealed: Sealed): Promise<string | null> {
  try {
    const text = await crypto.subtle.decrypt(
      algorithm(fromBase64(sealed.iv), owner),
      await importKey(vaultKey, 'decrypt'),
      fromBase64(sealed.ciphertext),
    );
    return new TextDecoder().decode(text);
  } catch {
    return null;
  }
}

/** The owner is not in the ciphertext, but it does not open for another one: keys cannot be swapped. */
function algorithm(iv: Uint8Array<ArrayBuffer>, owner: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(owner) };
}

function importKey(vaultKey: string, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64(vaultKey), 'AES-GCM', false, [usage]);
}
