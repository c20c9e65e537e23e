import * as v from 'valibot';
import { identityOidcHost } from '../airflow/api-hosts';
import { FailureError } from '../failures/failure-error';
import { callIdentityCenter, identityCenterFailure } from './identity-center-call';
import type { RegisteredClient } from './register-client';

/** What a token is asked for with. */
export type TokenGrant =
  | {
      readonly grantType: 'authorization_code';
      readonly code: string;
      readonly codeVerifier: string;
      readonly redirectUri: string;
    }
  | { readonly grantType: 'urn:ietf:params:oauth:grant-type:device_code'; readonly deviceCode: string }
  | { readonly grantType: 'refresh_token'; readonly refreshToken: string };

/** The tokens of a session at the access portal. Each opens all accounts and roles of the user. */
export interface PortalTokens {
  readonly accessToken: string;
  /** Null where the session cannot be renewed. */
  readonly refreshToken: string | null;
  readonly lastsMs: number;
}

/** `pending`: nobody has confirmed yet. `slow-down`: the same, and the questions come too fast. */
export type TokenAnswer = PortalTokens | 'pending' | 'slow-down';

const answerSchema = v.object({
  accessToken: v.pipe(v.string(), v.minLength(1)),
  expiresIn: v.number(),
  refreshToken: v.nullish(v.string()),
});

/**
 * Trades a code, a device code or a refresh token for tokens.
 * https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html
 * @throws FailureError `identity-sign-in-expired` for a code that is used up, `identity-session-ended` for a
 *   refresh token that is
 */
export async function createToken(
  region: string,
  { clientId, clientSecret }: RegisteredClient,
  grant: TokenGrant,
): Promise<TokenAnswer> {
  const host = identityOidcHost(region);
  const body = { clientId, clientSecret, ...grant };
  const answer = await callIdentityCenter({ host, path: '/token', body }, answerSchema);
  if (answer.ok) {
    const { accessToken, refreshToken = null, expiresIn } = answer.value;
    return { accessToken, refreshToken, lastsMs: expiresIn * 1000 };
  }
  const { name } = answer.error;
  if (name === 'authorization_pending') return 'pending';
  const isRefresh = grant.grantType === 'refresh_token';
  if (name === 'slow_down' && !isRefresh) return 'slow-down';
  const facts = { action: 'sso-oidc:CreateToken', region, host };
  // A client whose registration has ended takes its sessions with it.
  const reason = identityCenterFailure(answer.error, facts);
  const isUsedUp = ['invalid_grant', 'invalid_client', 'expired_token'].includes(name);
  const code = isRefresh ? 'identity-session-ended' : 'identity-sign-in-expired';
  throw new FailureError(isUsedUp ? { ...reason, code } : reason);
}
