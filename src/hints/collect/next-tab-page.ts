import { normalizeLandingPage } from '../../airflow/landing-page';
import { isSignInPost } from '../../airflow/sign-in-path';
import { readTokenExpiry } from '../../airflow/web-login-token';
import type { RequestObservation } from '../../browser/requests';
import { pickHeaders } from './named-headers';
import type { TabPage } from './tab-pages';

/** The page of a tab after an observed request for it. Pure. */
export function nextTabPage(page: TabPage | null, observation: RequestObservation): TabPage {
  const url = new URL(observation.url);
  const { requestId, phase, status, headers } = observation;
  const isSame = page?.requestId === requestId;
  const next: TabPage = isSame ? page : { ...begin(page, url), requestId };
  return {
    ...next,
    host: url.host,
    path: url.pathname,
    status,
    headers: pickHeaders(headers),
    redirectCount: next.redirectCount + (phase === 'redirected' ? 1 : 0),
  };
}

/** A form that trades the token belongs to the sign-in page before it. */
function begin(before: TabPage | null, url: URL): Omit<TabPage, 'requestId'> {
  const isTrade = isSignInPost(url) && before?.host === url.host;
  return {
    host: url.host,
    path: url.pathname,
    landingPage: isTrade ? before.landingPage : landingPageIn(url),
    status: 0,
    headers: {},
    redirectCount: 0,
    tokenExpiresAt: isTrade ? before.tokenExpiresAt : readTokenExpiry(url.hash.slice(1)),
  };
}

/**
 * The page that a URL asks for: itself, or the one that a page for visitors without a session would return to.
 * Null for the pages that sign in, whose fragment is the token.
 */
export function landingPageIn(url: URL): string | null {
  const own = normalizeLandingPage(url.pathname + url.search + url.hash);
  if (own !== null) return own;
  const next = url.searchParams.get('next') ?? '';
  if (!URL.canParse(next, url)) return null;
  const { pathname, search, hash } = new URL(next, url);
  return normalizeLandingPage(pathname + search + hash);
}
