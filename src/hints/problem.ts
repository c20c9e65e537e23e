/** Every problem that Airlock recognises, as a closed list. Each has a title: `hint_<problem with _ for ->_title`. */
export const PROBLEMS = [
  // Sign-in and permissions
  /** The web login token was older than it may be when it was traded. */
  'token-expired',
  /** The sign-in was refused, for a reason other than the token's age. */
  'sign-in-forbidden',
  /** The sign-in page does not go on. */
  'sign-in-stuck',
  /** "Oops, something went wrong", in the console or at the sign-in. */
  'oops',
  /** The web session is over. */
  'signed-out',
  /** Airflow 3 does not accept the token of the web session. */
  'session-token-invalid',
  /** A web session of before breaks the sign-in page. */
  'stale-session',
  /** The user has no role in Airflow, or one without permissions. */
  'no-roles',
  /** The Airflow role does not allow this page. */
  'access-denied',
  /** A form of a web session that is over. */
  'csrf-failed',
  /** The path belongs to the other major version of Airflow. */
  'wrong-version-path',
  /** Airflow 3 refuses the address to return to. */
  'unsafe-next-url',

  // Airflow
  /** Airflow's web server failed, and says so itself. */
  'airflow-crash',
  /** The API behind the single-page app of Airflow 3 fails. */
  'airflow-api-failing',
  'scheduler-not-running',
  'triggerer-not-running',
  /** An error of the server's kind, from nobody in particular. */
  'server-error',
  /** gunicorn could not read the request. */
  'bad-request',
  /** An error without a page. */
  'empty-error-page',

  // What stands in front of Airflow
  'load-balancer-400',
  'load-balancer-401',
  'load-balancer-403',
  'load-balancer-463',
  'load-balancer-500',
  'load-balancer-502',
  'load-balancer-503',
  'load-balancer-504',
  'load-balancer-561',
  'cloudfront-error',
  'reverse-proxy-error',
  'api-gateway-error',
  'waf-challenge',

  // Chrome's network errors
  'net-name-not-resolved',
  'net-timed-out',
  'net-unreachable',
  'net-refused',
  'net-reset',
  'net-empty-response',
  'net-invalid-response',
  'net-tls-failed',
  'net-certificate-name',
  'net-certificate-authority',
  'net-certificate-date',
  'net-proxy-down',
  'net-socks-failed',
  'net-tunnel-refused',
  'net-proxy-configuration',
  'net-offline',
  'net-changed',
  'net-blocked-by-extension',
  'net-blocked-by-administrator',
  'net-redirect-loop',
  'net-local-network',
] as const;

/** What was recognised on a page or in a network error. */
export type Problem = (typeof PROBLEMS)[number];
