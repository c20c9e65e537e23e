import { createHash } from 'node:crypto';
import { jsonAnswer } from '../answers';
import type { SimulatorResponse } from '../virtual-host';
import { type Body, clientOf, type OidcOrder, refusal } from './oidc-request';

/** https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html */
export function createToken(order: OidcOrder, body: Body): SimulatorResponse {
  const { sessions, clock } = order;
  const client = clientOf(sessions, body);
  if (client === null) return refusal(401, 'invalid_client', 'Invalid client.');
  if (body['grantType'] === 'refresh_token') {
    const renewed = sessions.renew(String(body['refreshToken']), client);
    return renewed === null
      ? refusal(400, 'invalid_grant', 'Invalid refresh token provided.')
      : tokens(order, { ...renewed, refreshToken: String(body['refreshToken']) });
  }
  const isDevice = body['grantType'] === 'urn:ietf:params:oauth:grant-type:device_code';
  const pending = sessions.pending.get(String(isDevice ? body['deviceCode'] : body['code']));
  if (pending === undefined || pending.client !== client || pending.isUsed) {
    return refusal(400, 'invalid_grant', 'Invalid code provided.');
  }
  if (pending.endsAt <= clock.now()) return refusal(400, 'expired_token', 'The code has expired.');
  if (!isDevice && !isProven(pending, body)) return refusal(400, 'invalid_grant', 'Invalid code verifier.');
  if (pending.decision === 'denied') return refusal(400, 'access_denied', 'The user said no.');
  if (pending.decision === 'none') {
    const isTooFast = isDevice && clock.now() - pending.askedAt < pending.intervalMs * 0.8;
    pending.askedAt = clock.now();
    return isTooFast
      ? refusal(400, 'slow_down', 'You are asking too fast.')
      : refusal(400, 'authorization_pending', 'Nobody has confirmed yet.');
  }
  pending.isUsed = true;
  return tokens(order, sessions.begin(client));
}

function isProven(
  { challenge, redirectUri }: { challenge: string | null; redirectUri: string | null },
  body: Body,
) {
  const hash = createHash('sha256').update(String(body['codeVerifier'])).digest('base64url');
  return hash === challenge && body['redirectUri'] === redirectUri;
}

function tokens(
  { directory }: OidcOrder,
  { accessToken, refreshToken }: { accessToken: string; refreshToken: string | null },
): SimulatorResponse {
  return jsonAnswer(200, {
    accessToken,
    expiresIn: directory.accessTokenLasts,
    tokenType: 'Bearer',
    ...(refreshToken === null ? {} : { refreshToken }),
  });
}
