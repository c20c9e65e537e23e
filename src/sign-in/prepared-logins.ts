import type { WebLogin } from '../aws/create-web-login-token';
import type { Environment } from '../environments/environment';
import { mintWebLogin } from './mint-web-login';

/** A prepared token is used within this time, in ms, or not at all: it is valid for 60 s. */
export const PREPARED_LIFETIME_MS = 20_000;
/** Tokens minted ahead without a press, at most, in one minute. */
export const MINTS_AHEAD_PER_MINUTE = 6;

interface PreparedLogin {
  environmentId: string;
  startedAt: number;
  login: Promise<WebLogin>;
}

/**
 * The one token that was begun before it is needed. It lives in the worker's memory only, and is lost with it:
 * then a fresh one is fetched.
 */
let prepared: PreparedLogin | null = null;
let mintedAheadAt: number[] = [];

/** Begins to fetch a token for an environment that the user pressed on. A fresh one is kept. */
export function prepareLogin(environment: Environment, now: number): void {
  if (prepared?.environmentId === environment.id && isFresh(prepared, now)) return;
  const login = mintWebLogin(environment);
  prepared = { environmentId: environment.id, startedAt: now, login };
  // Who took the login handles its failure. One that nobody took is forgotten: by the time of the click,
  // credentials or network may be right again.
  login.catch(() => {
    if (prepared?.login === login) prepared = null;
  });
}

/** Begins to fetch a token ahead of any press: one outstanding token, six a minute. */
export function mintAhead(environment: Environment, now: number): void {
  if (prepared !== null && isFresh(prepared, now)) return;
  mintedAheadAt = mintedAheadAt.filter((at) => now - at < 60_000);
  if (mintedAheadAt.length >= MINTS_AHEAD_PER_MINUTE) return;
  mintedAheadAt.push(now);
  prepareLogin(environment, now);
}

/** The prepared token of this environment, which is then gone, or a fresh one. */
export function takeLogin(environment: Environment, now: number): Promise<WebLogin> {
  const taken = prepared;
  if (taken?.environmentId !== environment.id) return mintWebLogin(environment);
  prepared = null;
  return isFresh(taken, now) ? taken.login : mintWebLogin(environment);
}

function isFresh({ startedAt }: PreparedLogin, now: number): boolean {
  return now - startedAt < PREPARED_LIFETIME_MS;
}
