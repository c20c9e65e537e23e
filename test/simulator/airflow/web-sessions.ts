import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Identity } from '../aws/web-login-tokens';
import type { Clock } from '../clock';

/** Documented life of a web session: https://docs.aws.amazon.com/mwaa/latest/userguide/access-mwaa-apache-airflow-rest-api.html */
export const sessionLifeInMs = 12 * 3_600_000;

export interface WebSession extends Identity {
  readonly id: string;
  readonly host: string;
  readonly startedAt: number;
}

export type SessionFinding =
  | { state: 'alive'; session: WebSession }
  | { state: 'none' | 'expired' | 'forged' };

export interface WebSessions {
  start(host: string, identity: Identity): WebSession;
  find(host: string, id: string | undefined): SessionFinding;
  end(id: string): void;
  /** Ends the sessions of one host, or of all: what a user meets who comes back too late. */
  endAll(host?: string): void;
  /** The `_token` of Airflow 3, an HS256 JWT that names the session. */
  toJwt(session: WebSession): string;
  /** The session that such a JWT names. */
  findByJwt(host: string, jwt: string | undefined): SessionFinding;
}

/** Web sessions of all web servers; they end after 12 hours of the simulator's clock. */
export function createWebSessions(clock: Clock): WebSessions {
  const sessions = new Map<string, WebSession>();
  const jwtSecret = randomBytes(32);

  function find(host: string, id: string | undefined): SessionFinding {
    if (id === undefined || id === '') return { state: 'none' };
    const session = sessions.get(id);
    if (!session || session.host !== host) return { state: 'expired' };
    return clock.now() - session.startedAt < sessionLifeInMs
      ? { state: 'alive', session }
      : { state: 'expired' };
  }

  const sign = (text: string) => createHmac('sha256', jwtSecret).update(text).digest('base64url');

  return {
    start: (host, identity) => {
      const session = { ...identity, id: randomUUID(), host, startedAt: clock.now() };
      sessions.set(session.id, session);
      return session;
    },
    find,
    end: (id) => {
      sessions.delete(id);
    },
    endAll: (host) => {
      for (const session of sessions.values()) {
        if (host === undefined || session.host === host) sessions.delete(session.id);
      }
    },
    toJwt: (session) => {
      const issuedAt = Math.floor(session.startedAt / 1000);
      const payload = {
        sub: session.airflowIdentity,
        jti: session.id,
        iat: issuedAt,
        exp: issuedAt + sessionLifeInMs / 1000,
      };
      const text = `${base64Json({ alg: 'HS256', typ: 'JWT' })}.${base64Json(payload)}`;
      return `${text}.${sign(text)}`;
    },
    findByJwt: (host, jwt) => {
      if (jwt === undefined || jwt === '') return { state: 'none' };
      const [header = '', payload = '', signature = ''] = jwt.split('.');
      if (sign(`${header}.${payload}`) !== signature) return { state: 'forged' };
      return find(host, JSON.parse(Buffer.from(payload, 'base64url').toString()).jti);
    },
  };
}

function base64Json(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
