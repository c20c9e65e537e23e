import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import type { Directory } from './directory';

export interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
  readonly grantTypes: readonly string[];
  readonly scopes: readonly string[];
}

/** A sign-in that somebody has to allow. */
export interface Pending {
  readonly client: Client;
  readonly challenge: string | null;
  readonly redirectUri: string | null;
  readonly userCode: string | null;
  readonly endsAt: number;
  decision: 'none' | 'allowed' | 'denied';
  isUsed: boolean;
  askedAt: number;
  intervalMs: number;
}

interface PortalSession {
  readonly client: Client;
  readonly refreshToken: string | null;
  readonly accessTokens: Map<string, number>;
}

/** What Identity Center remembers: clients, codes and sessions. */
export interface PortalSessions {
  readonly clients: Map<string, Client>;
  /** By authorization code or device code. */
  readonly pending: Map<string, Pending>;
  begin(client: Client): { accessToken: string; refreshToken: string | null };
  /** A fresh access token of the session with this refresh token. */
  renew(refreshToken: string, client: Client): { accessToken: string } | null;
  isValid(accessToken: string): boolean;
  /** Ends the session of an access token. */
  end(accessToken: string): boolean;
  /** Ends every session, as an administrator can. */
  endAll(): void;
}

export function createPortalSessions(directory: Directory, clock: Clock): PortalSessions {
  let sessions: PortalSession[] = [];

  function issue(session: PortalSession): string {
    const accessToken = `aoa${secret()}`;
    session.accessTokens.set(accessToken, clock.now() + directory.accessTokenLasts * 1000);
    return accessToken;
  }

  return {
    clients: new Map(),
    pending: new Map(),
    begin(client) {
      const isRenewable = directory.hasRefreshTokens && client.scopes.includes('sso:account:access');
      const refreshToken = isRenewable ? `aor${secret()}` : null;
      const session = { client, refreshToken, accessTokens: new Map() };
      sessions.push(session);
      return { accessToken: issue(session), refreshToken };
    },
    renew(refreshToken, client) {
      const session = sessions.find((one) => one.refreshToken === refreshToken && one.client === client);
      return session === undefined ? null : { accessToken: issue(session) };
    },
    isValid: (accessToken) =>
      sessions.some(({ accessTokens }) => (accessTokens.get(accessToken) ?? 0) > clock.now()),
    end(accessToken) {
      const left = sessions.filter(({ accessTokens }) => !accessTokens.has(accessToken));
      const isEnded = left.length < sessions.length;
      sessions = left;
      return isEnded;
    },
    endAll: () => {
      sessions = [];
    },
  };
}

/** Long and random, as the tokens of Identity Center are. */
export function secret(bytes = 96): string {
  return randomBytes(bytes).toString('base64url');
}
