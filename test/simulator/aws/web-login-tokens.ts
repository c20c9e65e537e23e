import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../clock';
import type { Switches } from '../switches';

/** Documented life of a web login token: https://docs.aws.amazon.com/mwaa/latest/userguide/call-mwaa-apis-web.html */
export const tokenLifeInSeconds = 60;

export interface Identity {
  iamIdentity: string;
  airflowIdentity: string;
  role: string;
}

export interface WebLoginTokens {
  /** Makes a token for one environment, by its ARN. */
  mint(environmentArn: string, identity: Identity, audience?: 'webui' | 'cli'): Promise<string>;
  /** Takes a token in. Null for one that is malformed, forged, too old, used (by switch) or of another environment. */
  redeem(environmentArn: string, token: string): Promise<Identity | null>;
}

/** Web login tokens as RS256 JWTs that end after 60 seconds of the simulator's clock. */
export function createWebLoginTokens(clock: Clock, switches: Switches): WebLoginTokens {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const used = new Set<string>();

  async function mint(environmentArn: string, identity: Identity, audience = 'webui'): Promise<string> {
    const issuedAt = Math.floor(clock.now() / 1000);
    return new SignJWT({
      user: identity.iamIdentity,
      airflowUser: identity.airflowIdentity,
      role: identity.role,
    })
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256' })
      .setAudience(audience)
      .setSubject(environmentArn)
      .setJti(randomUUID())
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + tokenLifeInSeconds)
      .sign(privateKey);
  }

  async function redeem(environmentArn: string, token: string): Promise<Identity | null> {
    const verified = await jwtVerify(token, publicKey, {
      algorithms: ['RS256'],
      audience: 'webui',
      subject: environmentArn,
      currentDate: new Date(clock.now()),
    }).catch(() => null);
    if (!verified) return null;
    const { jti = '', user, airflowUser, role } = verified.payload as Record<string, string>;
    if (switches.webTokenReuse === 'single-use' && used.has(jti)) return null;
    used.add(jti);
    return { iamIdentity: user ?? '', airflowIdentity: airflowUser ?? '', role: role ?? '' };
  }

  return { mint, redeem };
}
