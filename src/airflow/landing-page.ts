import { airflowMajor } from './airflow-version';
import { isAuthority } from './authority';
import { parseUrl } from './web-url';

const NO_HOST = 'https://landing-page.invalid';

/**
 * Pages that sign in or out: landing on one would undo or repeat the sign-in.
 * `/api/v2/auth/` is where the single-page app of Airflow 3 sends a visitor without a session.
 */
const SIGN_IN_OR_OUT = /^\/(?:(?:pluginsv2\/)?aws_mwaa|api\/v2\/auth|(?:auth\/)?(?:login|logout))(?:\/|$)/;

/**
 * The page to land on when none was asked for. `/home` exists in Airflow 2 only; `/` is right for Airflow 3
 * and, as it leads Airflow 2 to `/home`, for a version not known yet.
 */
export function defaultLandingPage(version: string | null): '/home' | '/' {
  return airflowMajor(version) === 2 ? '/home' : '/';
}

/**
 * A landing page in its one valid form: an absolute path of the same host, with query and fragment.
 *
 * Null for everything that could lead elsewhere (a scheme, `//host`, a backslash, control characters) and
 * for the pages that sign in or out. Applying it twice changes nothing. Never throws.
 */
export function normalizeLandingPage(text: string): string | null {
  if (!text.startsWith('/') || /[\\\p{Cc}]/u.test(text)) return null;
  const url = parseUrl(NO_HOST + text.trimEnd());
  if (url === null || url.origin !== NO_HOST || url.pathname.startsWith('//')) return null;
  if (SIGN_IN_OR_OUT.test(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}

/**
 * The URL of a landing page on a web server host.
 *
 * @param authority host of the web server or of the load balancer before it, with or without a port
 * @throws RangeError when the host or the landing page is not valid
 */
export function landingUrl(authority: string, landingPage: string): string {
  const page = normalizeLandingPage(landingPage);
  if (!isAuthority(authority)) throw new RangeError(`Not a web server host: "${authority}".`);
  if (page === null)
    throw new RangeError(`Not a landing page: "${landingPage}". Give a path such as "/home".`);
  return `https://${authority}${page}`;
}
