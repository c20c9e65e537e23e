import { WEB_LOGIN_TOKEN_LIFETIME_MS } from '../../airflow/web-login-token';
import type { Evidence } from '../evidence';
import { isSignInPath, isSignInRequestPath } from './paths';

/**
 * Whether the sign-in was refused: 403 for a page of the sign-in plugin, or any 4xx for its request (404 and 405
 * apart, which mean that the plugin is elsewhere). The plugin's own pages are not public, so that no text is
 * looked at.
 */
export function isSignInRefusal({ surface, status, path }: Evidence): boolean {
  if (surface === 'network') return false;
  if (surface === 'page') return status === 403 && isSignInPath(path);
  return status >= 400 && status < 500 && !isElsewhere(status) && isSignInRequestPath(path);
}

/** Whether the sign-in request found no plugin to answer it. */
export function isSignInElsewhere({ surface, status, path }: Evidence): boolean {
  return surface === 'api' && isElsewhere(status) && isSignInRequestPath(path);
}

/** Whether the web login token was too old when it was traded. */
export function isTokenTooOld({ tokenAgeMs }: Evidence): boolean {
  return tokenAgeMs !== null && tokenAgeMs > WEB_LOGIN_TOKEN_LIFETIME_MS;
}

function isElsewhere(status: number): boolean {
  return status === 404 || status === 405;
}
