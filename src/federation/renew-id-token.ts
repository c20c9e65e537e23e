import { asFailure, fail } from '../failures/failure-error';
import { type FederationSession, federationSessionsItem } from './federation-sessions';
import type { OpenIdProvider } from './open-id-provider';
import { endOfIdToken, readIdToken } from './read-id-token';
import { tradeTokens } from './trade-tokens';

/** An id token that ends within this time, in ms, is not begun with. */
const MARGIN_MS = 30_000;

/**
 * An id token of the user, good at `now` (ms since the epoch): the one at hand, or a fresh one by the refresh
 * token.
 * @throws FailureError `federation-session-ended` where only the user can sign in again
 */
export async function renewIdToken(
  profileId: string,
  provider: OpenIdProvider,
  now: number,
): Promise<string> {
  const { [profileId]: session } = await federationSessionsItem.read();
  if (session === undefined) return fail('federation-session-ended', 'no sign-in in this browser session');
  if (session.expiresAt - MARGIN_MS > now) return session.idToken;
  if (session.refreshToken === null) return fail('federation-session-ended', 'no refresh token');
  const { id_token: idToken, refresh_token: refreshToken = session.refreshToken } = await tradeTokens(
    provider.tokenEndpoint,
    {
      grant_type: 'refresh_token',
      client_id: provider.clientId,
      refresh_token: session.refreshToken,
      scope: provider.scope,
    },
  ).catch(asEnded);
  // A refresh need not bring a new id token: https://openid.net/specs/openid-connect-core-1_0.html#RefreshTokenResponse
  if (typeof idToken !== 'string') return fail('federation-session-ended', 'no id token by refresh');
  const expiresAt = endOfIdToken(readIdToken(idToken) ?? {});
  const renewed: FederationSession = { idToken, expiresAt, refreshToken: String(refreshToken) };
  await federationSessionsItem.update((all) => ({ ...all, [profileId]: renewed }));
  return idToken;
}

/** A refresh token that is refused has ended, and the user can sign in again. */
function asEnded(thrown: unknown): never {
  const { code, detail, facts } = asFailure(thrown);
  return fail(code === 'federation-refused' ? 'federation-session-ended' : code, detail, facts);
}
