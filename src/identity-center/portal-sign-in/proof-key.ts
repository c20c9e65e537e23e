/** A fresh random text of so many bytes, in base64url. */
export function randomText(bytes: number): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** A port that programs are given for a while only, and so one that nobody has registered. */
export function randomPort(): number {
  const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
  return 49_152 + (random % 16_384);
}

/** What proves later that the code was asked for by whoever has the verifier: https://www.rfc-editor.org/rfc/rfc7636 */
export async function challengeOf(verifier: string): Promise<string> {
  return toBase64Url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))),
  );
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
