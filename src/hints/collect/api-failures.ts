/** A call of the API that a page of Airflow 3 made, when it was answered (`at`, in ms since the epoch). */
export interface ApiCall {
  readonly path: string;
  /** HTTP status; 0 where the browser does not tell it, as for an aborted call. */
  readonly status: number;
  readonly at: number;
}

/** A call that failed. */
export interface ApiFailure {
  /** The first parts of the path, e.g. `/ui/config` or `/api/v2/dags`: no name of a DAG. */
  readonly pathPrefix: string;
  readonly status: number;
}

/** For so long, in ms, a failed call counts. */
const WINDOW_MS = 30_000;
const MAX_FAILURES = 50;

/** What every page of Airflow 3 asks for first; its success ends a burst of 401s. */
export const UI_CONFIG = '/ui/config';

/** The first parts of the path of an API call; null for every other path. */
export function apiPathPrefix(path: string): string | null {
  return /^\/(?:ui|api\/v2)\/[\w.~-]{1,40}/.exec(path)?.[0] ?? null;
}

/**
 * The failed calls that count at `now`, the moment of the last of them or later. A status of 0 is not a failure: the
 * browser gives it for aborted calls too.
 * A burst of 401s is normal when the single-page app loads, and over once its configuration was answered
 * (https://github.com/apache/airflow/issues/55612).
 */
export function apiFailures(calls: readonly ApiCall[], now: number): ApiFailure[] {
  const configAt = Math.max(0, ...calls.filter(isConfigAnswered).map(({ at }) => at));
  return calls
    .filter(({ status, at }) => status >= 400 && at > now - WINDOW_MS && at >= configAt)
    .flatMap(({ path, status }) => {
      const pathPrefix = apiPathPrefix(path);
      return pathPrefix === null ? [] : [{ pathPrefix, status }];
    })
    .slice(-MAX_FAILURES);
}

function isConfigAnswered({ path, status }: ApiCall): boolean {
  return apiPathPrefix(path) === UI_CONFIG && status >= 200 && status < 300;
}
