import type { ApiFailure } from './collect/api-failures';
import type { NamedHeaders } from './collect/named-headers';
import type { PageReport } from './page-report';

/** Who is behind the host: the environment itself, what the user put in front of it, or the AWS console. */
export type HostRole = 'web-server' | 'load-balancer' | 'aws-console';

/** What is known of the environment that the host belongs to. It ranks causes, and never makes a problem. */
export interface EnvironmentFacts {
  /** As `GetEnvironment` gives it; null where it was never asked. */
  readonly status: string | null;
  readonly accessMode: string | null;
  readonly airflowMajor: 2 | 3 | null;
  /** How long ago the environment was last updated, in ms. */
  readonly lastUpdateAgeMs: number | null;
  readonly isPrivateEndpoint: boolean;
  /** The host is that of another environment, or one that this environment had before. */
  readonly isOtherEnvironmentsHost: boolean;
}

/**
 * What was seen of one page or request, as plain data. It holds no token, no query and no fragment.
 *
 * `page`: a document was answered. `network`: none was, and `networkError` says why. `api`: a request of the
 * page's script failed. That is either the sign-in request, then `path` and `status` are its own, or calls of
 * the single-page app, then they are the document's and `apiFailures` holds the calls.
 */
export interface Evidence {
  readonly surface: 'page' | 'network' | 'api';
  readonly host: string;
  readonly hostRole: HostRole;
  /** Path, without query and fragment. */
  readonly path: string;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** Media type without parameters, e.g. `text/html`; empty where unknown. */
  readonly contentType: string;
  readonly headers: NamedHeaders;
  /** What the content script read; null where none ran. */
  readonly page: PageReport | null;
  /** Chrome's error, e.g. `net::ERR_NAME_NOT_RESOLVED`. */
  readonly networkError: string | null;
  /** How many redirects this one request took. */
  readonly redirectCount: number;
  /** A status of 400 or more after which no page was there to read: Chrome shows an error page of its own. */
  readonly hasEmptyBody: boolean;
  /** The API calls of Airflow 3 that failed and still count. */
  readonly apiFailures: readonly ApiFailure[];
  /** The path that the single-page app moved to without a navigation; null where it did not. */
  readonly spaRoute: string | null;
  /** For how long the tab has shown this document since it was loaded, or its first call failed, in ms. */
  readonly stayedMs: number;
  /** Age of the web login token at the sign-in, in ms; null where the token is not Airlock's. */
  readonly tokenAgeMs: number | null;
  /** How long ago the user signed in to this environment, in ms; null where that is not known. */
  readonly sessionSignedInAgoMs: number | null;
  readonly environment: EnvironmentFacts | null;
}

/** Evidence of nothing, to be filled in. */
export const NO_EVIDENCE: Evidence = {
  surface: 'page',
  host: '',
  hostRole: 'web-server',
  path: '/',
  status: 0,
  contentType: '',
  headers: {},
  page: null,
  networkError: null,
  redirectCount: 0,
  hasEmptyBody: false,
  apiFailures: [],
  spaRoute: null,
  stayedMs: 0,
  tokenAgeMs: null,
  sessionSignedInAgoMs: null,
  environment: null,
};
