/** What an id token says of itself, unchecked. */
export interface IdTokenClaims {
  readonly iss?: unknown;
  readonly aud?: unknown;
  readonly azp?: unknown;
  /** Seconds since the epoch. */
  readonly exp?: unknown;
  readonly nonce?: unknown;
}

/** Reads the claims of an id token; null where the text is no token. */
export function readIdToken(idToken: string): IdTokenClaims | null {
  const [, payload = ''] = idToken.split('.');
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof claims === 'object' ? claims : null;
  } catch {
    return null;
  }
}

/** When an id token ends, in ms since the epoch; 0 where it does not say. */
export function endOfIdToken({ exp }: IdTokenClaims): number {
  return typeof exp === 'number' ? exp * 1_000 : 0;
}
