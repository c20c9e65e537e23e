/**
 * How long a web login token can be traded for a session, in milliseconds.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/call-mwaa-apis-web.html
 */
export const WEB_LOGIN_TOKEN_LIFETIME_MS = 60_000;

/**
 * When a token ends, in milliseconds since the epoch, by the `exp` claim of its JWT. The signature is not
 * verified: the time serves a countdown, the web server alone decides. Null when the token is not a JWT or
 * has no such claim. Never throws.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4
 */
export function readTokenExpiry(token: string): number | null {
  const [, payload, signature, ...rest] = token.split('.', 4);
  if (payload === undefined || signature === undefined || rest.length > 0) return null;
  const seconds = readClaim(payload, 'exp');
  if (typeof seconds !== 'number' || seconds <= 0) return null;
  const milliseconds = Math.floor(seconds * 1000);
  return Number.isSafeInteger(milliseconds) ? milliseconds : null;
}

function readClaim(payload: string, claim: string): unknown {
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    return Object.entries(claims ?? {}).find(([name]) => name === claim)?.[1];
  } catch {
    return null;
  }
}
