import { airflowMajor } from './airflow-version';

/** Where the sign-in plugin of MWAA is mounted: Airflow 3 moved it, and keeps the old place in some versions. */
export type SignInPath = '/aws_mwaa' | '/pluginsv2/aws_mwaa';

const SIGN_IN_PATHS: readonly SignInPath[] = ['/aws_mwaa', '/pluginsv2/aws_mwaa'];

/** The last part of the page that trades the web login token, and of the request that it makes. */
export const SIGN_IN_PAGE = '/aws-console-sso';
const SIGN_IN_POST = '/login';

const SIGNED_OUT_PAGES: ReadonlySet<string> = new Set(['/login', '/auth/login']);

/**
 * Both sign-in paths, the likelier first: the one that worked here before, else the one for the version.
 *
 * The order matters because a wrong first choice costs a second token and, on Airflow 3, cannot be told by
 * its status: an unknown path answers 200 with the single-page app
 * (https://github.com/apache/airflow, `airflow-core/src/airflow/api_fastapi/core_api/app.py`). For Airflow 3
 * AWS documents the login at `/pluginsv2/aws_mwaa/login`, for Airflow 2 at `/aws_mwaa/login`.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/access-mwaa-apache-airflow-rest-api.html
 */
export function signInPathOrder(
  version: string | null,
  worked: SignInPath | null,
): readonly [SignInPath, SignInPath] {
  const first = worked ?? (airflowMajor(version) === 3 ? '/pluginsv2/aws_mwaa' : '/aws_mwaa');
  return first === '/aws_mwaa' ? ['/aws_mwaa', '/pluginsv2/aws_mwaa'] : ['/pluginsv2/aws_mwaa', '/aws_mwaa'];
}

/** Whether this is the page that reads the web login token from its fragment. */
export function isSignInPage(url: URL): boolean {
  return pathWithEnding(url, SIGN_IN_PAGE) !== null;
}

/** Whether this is the request by which that page trades the token for a session. */
export function isSignInPost(url: URL): boolean {
  return pathWithEnding(url, SIGN_IN_POST) !== null;
}

/**
 * Whether this is where Airflow sends a visitor without a session: `/login/` in Airflow 2, `/auth/login/`
 * in Airflow 3.
 */
export function isSignedOutPage(url: URL): boolean {
  return SIGNED_OUT_PAGES.has(withoutTrailingSlash(url.pathname));
}

/** The sign-in path that a sign-in page or its request belongs to; null for every other URL. */
export function signInPathOf(url: URL): SignInPath | null {
  return pathWithEnding(url, SIGN_IN_PAGE) ?? pathWithEnding(url, SIGN_IN_POST);
}

function pathWithEnding(url: URL, ending: string): SignInPath | null {
  const path = withoutTrailingSlash(url.pathname);
  return SIGN_IN_PATHS.find((signInPath) => path === signInPath + ending) ?? null;
}

function withoutTrailingSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
