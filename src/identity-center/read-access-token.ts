import { createToken } from '../aws/create-token';
import { FailureError, fail } from '../failures/failure-error';
import type { SsoSession } from './sso-session';
import { forgetSsoTokens, type SsoTokens, ssoTokensItem } from './sso-tokens';

/** A token is renewed from this time on before its end, in ms. */
const RENEW_BEFORE_END_MS = 5 * 60_000;

/** A token that ends within this time, in ms, is not begun with. */
const MARGIN_MS = 5_000;

/**
 * The access token of a session: the one at hand, or one renewed by the refresh token. However many ask at once, it
 * is renewed once.
 * @throws FailureError `identity-session-ended` where only the user can go on
 */
export function readAccessToken(session: SsoSession, now: number): Promise<string> {
  return navigator.locks.request(`sso-token:${session.id}`, async () => {
    const { [session.id]: held } = await ssoTokensItem.read();
    if (held === undefined) return endSession(session, 'no tokens are held');
    if (held.expiresAt - RENEW_BEFORE_END_MS > now) return held.accessToken;
    return await renew(session, held, now);
  });
}

async function renew(session: SsoSession, held: SsoTokens, now: number): Promise<string> {
  const isGood = held.expiresAt - MARGIN_MS > now;
  const { refreshToken, client } = held;
  if (refreshToken === null || client.endsAt <= now) {
    return isGood ? held.accessToken : endSession(session, 'the session cannot be renewed');
  }
  try {
    const answer = await createToken(session.region, client, { grantType: 'refresh_token', refreshToken });
    if (typeof answer === 'string') return fail('unexpected-answer', answer);
    await ssoTokensItem.update((all) => ({
      ...all,
      [session.id]: {
        accessToken: answer.accessToken,
        refreshToken: answer.refreshToken ?? refreshToken,
        expiresAt: now + answer.lastsMs,
        client,
      },
    }));
    return answer.accessToken;
  } catch (thrown) {
    if (isGood) return held.accessToken;
    if (hasEnded(thrown)) return endSession(session, thrown.failure.detail);
    throw thrown;
  }
}

/** Whether something failed because the session at the access portal is over. */
export function hasEnded(thrown: unknown): thrown is FailureError {
  return thrown instanceof FailureError && thrown.failure.code === 'identity-session-ended';
}

/** Drops what is held of a session that has ended, and says so. */
export async function endSession({ id, name }: SsoSession, detail: string): Promise<never> {
  await forgetSsoTokens(id);
  return fail('identity-session-ended', detail, { session: name, sessionId: id });
}
