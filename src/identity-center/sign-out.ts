import { createToken } from '../aws/create-token';
import { logOutOfPortal } from '../aws/portal-logout';
import { forgetCredentials } from '../profiles/forget-profile';
import { profilesItem } from '../profiles/profile';
import { hasEnded } from './read-access-token';
import { forgetSsoClients } from './sso-clients';
import type { SsoSession } from './sso-session';
import { forgetSsoTokens, type SsoTokens, ssoTokensItem } from './sso-tokens';

/** A token that ends within this time, in ms, may have ended by the time that it is used. */
const MARGIN_MS = 5_000;

/**
 * Signs out of an access portal at `now` (ms since the epoch): drops the tokens and the credentials that came by them,
 * and has Identity Center revoke the session.
 * @throws FailureError where Identity Center could not be told; nothing is held here all the same
 */
export async function signOutOfPortal({ id, region }: SsoSession, now: number): Promise<void> {
  const { [id]: tokens } = await ssoTokensItem.read();
  await forgetSsoTokens(id);
  await forgetSsoClients(id);
  for (const { id: profileId, source } of await profilesItem.read()) {
    if (source.kind === 'identity-center' && source.sessionId === id) await forgetCredentials(profileId);
  }
  if (tokens !== undefined) await revoke(region, tokens, now);
}

async function revoke(region: string, tokens: SsoTokens, now: number): Promise<void> {
  try {
    await logOutOfPortal(region, await tokenInForce(region, tokens, now));
  } catch (thrown) {
    if (!hasEnded(thrown)) throw thrown;
  }
}

/** Only a token in force ends its session: one that is over is renewed for that, where it can be. It is not kept. */
async function tokenInForce(region: string, tokens: SsoTokens, now: number): Promise<string> {
  const { accessToken, refreshToken, expiresAt, client } = tokens;
  if (expiresAt - MARGIN_MS > now || refreshToken === null || client.endsAt <= now) return accessToken;
  const answer = await createToken(region, client, { grantType: 'refresh_token', refreshToken });
  return typeof answer === 'string' ? accessToken : answer.accessToken;
}
