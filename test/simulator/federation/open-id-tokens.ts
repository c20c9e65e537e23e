import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt, exportJWK, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../clock';

export const OPEN_ID_HOST = 'login.openid.example.net';
export const OPEN_ID_ISSUER = `https://${OPEN_ID_HOST}/tenant`;
export const OPEN_ID_CLIENT = 'airlock-client';

const lifeInSeconds = 3_600;

export interface IdTokenClaims {
  sub: string;
  aud: string;
  nonce?: string;
}

/** What a service makes of an id token: `unknown` is one that this provider did not issue. */
export type TokenVerdict =
  | { kind: 'good'; claims: IdTokenClaims }
  | { kind: 'unknown' }
  | { kind: 'expired' };

export interface OpenIdTokens {
  issue(claims: IdTokenClaims): Promise<string>;
  verify(idToken: string): Promise<TokenVerdict>;
  /** The provider's public keys. */
  keys(): Promise<object>;
}

/** The id tokens of the simulated provider: RS256 JWTs that end after an hour of the simulator's clock. */
export function createOpenIdTokens(clock: Clock): OpenIdTokens {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    issue: ({ sub, aud, nonce }) => {
      const issuedAt = Math.floor(clock.now() / 1000);
      return new SignJWT(nonce === undefined ? {} : { nonce })
        .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: 'simulated' })
        .setIssuer(OPEN_ID_ISSUER)
        .setSubject(sub)
        .setAudience(aud)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifeInSeconds)
        .sign(privateKey);
    },
    verify: async (idToken) => {
      try {
        await jwtVerify(idToken, publicKey, {
          algorithms: ['RS256'],
          issuer: OPEN_ID_ISSUER,
          currentDate: new Date(clock.now()),
        });
        return { kind: 'good', claims: decodeJwt(idToken) as unknown as IdTokenClaims };
      } catch (error) {
        const isExpired = error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED';
        return isExpired ? { kind: 'expired' } : { kind: 'unknown' };
      }
    },
    keys: async () => ({ keys: [{ ...(await exportJWK(publicKey)), kid: 'simulated', use: 'sig' }] }),
  };
}
