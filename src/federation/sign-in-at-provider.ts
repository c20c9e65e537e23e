import { openSignInWindow, signInRedirectUrl } from '../browser/web-auth-flow';
import { describeThrown, fail } from '../failures/failure-error';
import { idTokenFault } from './check-id-token';
import type { ProviderDocument } from './discover-provider';
import type { FederationSession } from './federation-sessions';
import type { OpenIdProvider } from './open-id-provider';
import { planSignIn } from './plan-sign-in';
import { endOfIdToken, readIdToken } from './read-id-token';
import { readSignInAnswer } from './read-sign-in-answer';
import { tradeTokens } from './trade-tokens';

/**
 * Lets the user sign in at an OpenID provider, in a window of the browser. For pages: a popup would be gone with
 * the first click into that window.
 * @returns null where the user closed the window
 * @throws FailureError `federation-refused`, `federation-provider-unusable`
 */
export async function signInAtProvider(
  { clientId, scope }: Pick<OpenIdProvider, 'clientId' | 'scope'>,
  { issuer, authorizationEndpoint, tokenEndpoint }: ProviderDocument,
): Promise<FederationSession | null> {
  const redirectUri = signInRedirectUrl();
  const plan = await planSignIn({ authorizationEndpoint, clientId, scope, redirectUri });
  const { host } = new URL(authorizationEndpoint);
  const answeredUrl = await openSignInWindow(plan.url).catch((thrown) =>
    fail('federation-provider-unusable', describeThrown(thrown), { host }),
  );
  if (answeredUrl === null) return null;
  const { id_token: idToken, refresh_token: refreshToken } = await tradeTokens(tokenEndpoint, {
    grant_type: 'authorization_code',
    client_id: clientId,
    code: readSignInAnswer(answeredUrl, plan),
    redirect_uri: redirectUri,
    code_verifier: plan.verifier,
  });
  if (typeof idToken !== 'string') return fail('federation-refused', 'no id token in the answer', { host });
  const fault = idTokenFault(idToken, { issuer, clientId, nonce: plan.nonce, now: Date.now() });
  if (fault !== null) return fail('federation-refused', fault, { host });
  return {
    idToken,
    expiresAt: endOfIdToken(readIdToken(idToken) ?? {}),
    refreshToken: typeof refreshToken === 'string' ? refreshToken : null,
  };
}
