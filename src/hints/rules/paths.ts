/** Whether the path belongs to the sign-in plugin of MWAA, under Airflow 2's or Airflow 3's prefix. */
export function isSignInPath(path: string): boolean {
  return /^\/(?:pluginsv2\/)?aws_mwaa\//.test(path);
}

/** Whether this is the page that trades the web login token. */
export function isSignInPagePath(path: string): boolean {
  return /^\/(?:pluginsv2\/)?aws_mwaa\/aws-console-sso\/?$/.test(path);
}

/** Whether this is the request by which that page trades the token. */
export function isSignInRequestPath(path: string): boolean {
  return /^\/(?:pluginsv2\/)?aws_mwaa\/login\/?$/.test(path);
}

/** Whether Airflow sends visitors without a session here. */
export function isSignedOutPath(path: string): boolean {
  return /^\/(?:auth\/)?login\/?$/.test(path);
}

/** Whether only Airflow 3 has such a path: its plugins, its APIs, its pages of DAG runs and tasks. */
export function isAirflow3Path(path: string): boolean {
  return /^\/(?:pluginsv2|ui|api\/v2)\/|^\/auth\/login\/?$|^\/dags\/[^/]+\/(?:runs|tasks)\//.test(path);
}
