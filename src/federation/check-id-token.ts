import { endOfIdToken, readIdToken } from './read-id-token';

interface Expected {
  readonly issuer: string;
  readonly clientId: string;
  readonly nonce: string;
  /** ms since the epoch. */
  readonly now: number;
}

/** So much, in ms, may the provider's clock and this computer's differ. */
const LEEWAY_MS = 5 * 60_000;

/**
 * Why an id token is not the answer to this sign-in; null for one that is. Its signature need not be checked: it
 * came from the provider itself, over TLS.
 * https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 */
export function idTokenFault(idToken: string, { issuer, clientId, nonce, now }: Expected): string | null {
  const claims = readIdToken(idToken);
  if (claims === null) return 'the id token cannot be read';
  const audiences = [claims.aud].flat();
  if (claims.iss !== issuer) return 'the id token is from another issuer';
  if (!audiences.includes(clientId)) return 'the id token is for another client';
  if (audiences.length > 1 && claims.azp !== clientId) return 'the id token was issued to another client';
  if (claims.nonce !== nonce) return 'the id token is from another sign-in';
  if (endOfIdToken(claims) + LEEWAY_MS < now) return 'the id token has ended';
  return null;
}
