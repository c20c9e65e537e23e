/** A sign-in that was begun: what its answer is held against. Lives in a local variable only. */
export interface SignInPlan {
  /** Where the user signs in. */
  readonly url: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  /** Proves, when the code is traded, that whoever trades it has begun the sign-in (PKCE). */
  readonly verifier: string;
}

interface SignInOrder {
  readonly authorizationEndpoint: string;
  readonly clientId: string;
  readonly scope: string;
  readonly redirectUri: string;
}

/**
 * Begins a sign-in by authorization code with PKCE.
 * https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest https://www.rfc-editor.org/rfc/rfc7636
 */
export async function planSignIn(order: SignInOrder): Promise<SignInPlan> {
  const { authorizationEndpoint, clientId, scope, redirectUri } = order;
  const [state, nonce, verifier] = [randomText(), randomText(), randomText()];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const url = new URL(authorizationEndpoint);
  const parameters = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state,
    nonce,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url: url.href, redirectUri, state, nonce, verifier };
}

/** 256 bits that nobody can guess. */
function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
