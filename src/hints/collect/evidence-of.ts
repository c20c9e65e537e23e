import { WEB_LOGIN_TOKEN_LIFETIME_MS } from '../../airflow/web-login-token';
import type { RequestObservation } from '../../browser/requests';
import { type Evidence, NO_EVIDENCE } from '../evidence';
import type { PageMessage } from '../page-message';
import { pickHeaders } from './named-headers';
import type { TabPage } from './tab-pages';

/** What is known beside a request or a report. */
export type Surroundings = Pick<Evidence, 'hostRole' | 'sessionSignedInAgoMs' | 'environment'>;

/** What a request below HTTP, or the answer to a sign-in request, shows. */
export function evidenceOfRequest(
  { isPage, url, status, error, headers }: RequestObservation,
  page: TabPage | null,
  around: Surroundings,
  now: number,
): Evidence {
  const { host, pathname } = new URL(url);
  return {
    ...NO_EVIDENCE,
    ...around,
    surface: error !== null ? 'network' : 'api',
    host,
    path: pathname,
    status,
    headers: pickHeaders(headers),
    networkError: error,
    redirectCount: isPage ? (page?.redirectCount ?? 0) : 0,
    tokenAgeMs: tokenAge(page, now),
  };
}

/** What an answer shows that left nothing to read: an error without a page, or a page that shows nothing. */
export function evidenceOfSilence(page: TabPage, around: Surroundings, now: number): Evidence {
  const { host, path, status, headers, redirectCount } = page;
  const about = { host, path, status, headers, redirectCount, hasEmptyBody: status >= 400 };
  return { ...NO_EVIDENCE, ...around, ...about, tokenAgeMs: tokenAge(page, now) };
}

/** What the content script reported, with what the requests of the same page told. */
export function evidenceOfReport(
  { report, apiFailures, spaRoute, stayedMs }: PageMessage,
  host: string,
  page: TabPage | null,
  around: Surroundings,
  now: number,
): Evidence {
  const isSame = page !== null && page.host === host && page.path === report.path;
  return {
    ...NO_EVIDENCE,
    ...around,
    surface: apiFailures.length > 0 || spaRoute !== null ? 'api' : 'page',
    host,
    path: report.path,
    status: report.status,
    contentType: report.contentType,
    headers: isSame ? page.headers : {},
    page: report,
    redirectCount: isSame ? page.redirectCount : 0,
    apiFailures,
    spaRoute,
    stayedMs,
    tokenAgeMs: isSame ? tokenAge(page, now) : null,
  };
}

/** Null where the address held no token, or one that does not tell when it ends. */
function tokenAge(page: TabPage | null, now: number): number | null {
  const expiresAt = page?.tokenExpiresAt ?? null;
  return expiresAt === null ? null : Math.max(0, now - expiresAt + WEB_LOGIN_TOKEN_LIFETIME_MS);
}
