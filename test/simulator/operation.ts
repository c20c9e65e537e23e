/** What a request is for; faults and the request log name requests by it. */
export const operations = [
  'ListEnvironments',
  'GetEnvironment',
  'CreateWebLoginToken',
  'CreateCliToken',
  'GetCallerIdentity',
  'ListAccountAliases',
  'RegisterClient',
  'StartDeviceAuthorization',
  'CreateToken',
  /** The page of Identity Center that begins a sign-in with a code, and the one where the user allows it. */
  'authorize',
  'portal-consent',
  'ListAccounts',
  'ListAccountRoles',
  'GetRoleCredentials',
  'Logout',
  'AssumeRole',
  'GetSessionToken',
  'AssumeRoleWithWebIdentity',
  /** Cognito identity pools. */
  'GetId',
  'GetCredentialsForIdentity',
  /** The OpenID provider that federated users sign in at. */
  'openid-configuration',
  'openid-authorize',
  'openid-token',
  'openid-keys',
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
  /** The load balancer's own part of a sign-in at an identity provider, and that provider. */
  'identity-provider',
  /** A page of a site that has nothing to do with Airflow. */
  'other-site',
  'operator',
  'unknown',
] as const;

export type Operation = (typeof operations)[number];
