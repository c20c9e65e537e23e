import { isSignInPage } from '../airflow/sign-in-path';
import { parseUrl } from '../airflow/web-url';
import { portOfTarget, type RouteTarget } from './route';

/** "This URL → that URL". */
export interface RedirectPreview {
  readonly from: string;
  readonly to: string;
}

/**
 * What a route makes of a URL. Without a URL, or with one that the route does not touch, the start page of
 * the web server host is the example. The fragment of a sign-in URL is a token and is left out.
 *
 * @throws TypeError when the source host is not a host
 */
export function previewRedirect(
  url: string | null,
  sourceHost: string,
  target: RouteTarget,
): RedirectPreview {
  const given = url === null ? null : parseUrl(url);
  const from = given !== null && isCaught(given, sourceHost) ? given : new URL(`https://${sourceHost}/`);
  if (isSignInPage(from)) from.hash = '';
  return { from: from.href, to: redirectUrl(from, target) };
}

/** The URL at the target: path, query and fragment are kept. */
export function redirectUrl(url: URL, target: RouteTarget): string {
  const to = new URL(url);
  to.hostname = target.host;
  to.port = String(portOfTarget(target));
  return to.href;
}

/** Whether the redirect rule of this host matches the URL: https, this very host, its default port. */
export function isCaught(url: URL, sourceHost: string): boolean {
  return url.href.startsWith(`https://${sourceHost}/`);
}
