/** What a request is for; faults and the request log name requests by it. */
export const operations = [
  'ListEnvironments',
  'GetEnvironment',
  'CreateWebLoginToken',
  'CreateCliToken',
  'GetCallerIdentity',
  'preflight',
  /** `GET …/aws_mwaa/aws-console-sso` */
  'sign-in-page',
  /** `POST …/aws_mwaa/login` */
  'login',
  'health',
  /** `GET /ui/config` of the single-page app of Airflow 3 */
  'ui-config',
  /** Any other request to a web server. */
  'page',
  'console',
  'access-portal',
  'operator',
  'unknown',
] as const;

export type Operation = (typeof operations)[number];
