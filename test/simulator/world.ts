/** What exists in the simulated AWS: plain data that tests may change while the simulator runs. */
export interface World {
  readonly accounts: Account[];
  readonly principals: Principal[];
  readonly environments: Environment[];
  readonly loadBalancers: LoadBalancer[];
  readonly roles: Role[];
  readonly mfaDevices: MfaDevice[];
  readonly identityPools: IdentityPool[];
  /** Who the browser is in the AWS console, by the name of a principal. */
  consolePrincipal: string;
}

export type Partition = 'aws' | 'aws-cn';

export interface Account {
  readonly id: string;
  /** What it calls itself in IAM; empty for none. */
  alias: string;
  readonly partition: Partition;
  /** Regions that the account has not enabled: its credentials are unknown there. */
  readonly regionsOff: string[];
}

export type AirflowRole = 'Admin' | 'Op' | 'User' | 'Viewer' | 'Public';

export type ApiOperation =
  | 'ListEnvironments'
  | 'GetEnvironment'
  | 'CreateWebLoginToken'
  | 'CreateCliToken'
  | 'GetCallerIdentity'
  | 'ListAccountAliases';

export interface Principal {
  /** How tests call it. */
  readonly name: string;
  readonly kind: 'session' | 'user' | 'root';
  readonly accountId: string;
  readonly arn: string;
  readonly userId: string;
  readonly credentials: Credentials;
  /** Whether this is a session that was made with a code of an MFA device. */
  readonly hasMfa?: boolean;
  /** What IAM denies, everywhere or in some regions. */
  readonly denied: { operation: ApiOperation; region?: string }[];
  /** Which Airflow roles IAM grants by `…:role/ENVIRONMENT/ROLE`; `*` stands for every environment. */
  readonly airflowRoles: { environment: string; role: AirflowRole }[];
}

/** An IAM role that may be assumed. */
export interface Role {
  readonly name: string;
  readonly accountId: string;
  /** Parts of the ARNs of those that may assume it. */
  trusts: string[];
  wantsMfa: boolean;
  externalId?: string;
  maxSessionSeconds: number;
  /** The client of the OpenID provider whose users may assume it. */
  webIdentityAudience?: string;
  airflowRoles: Principal['airflowRoles'];
}

/** A device of a user. */
export interface MfaDevice {
  readonly serial: string;
  /** The user, by the name of a principal. */
  readonly principal: string;
  /** What it shows; null once that was used. */
  code: string | null;
}

/** A Cognito identity pool that trusts the OpenID provider, with the role of its users. */
export interface IdentityPool {
  readonly id: string;
  readonly accountId: string;
  readonly role: string;
  airflowRoles: Principal['airflowRoles'];
}

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  /** Present for temporary credentials only. */
  sessionToken?: string;
  /** Milliseconds since the epoch; present with a session token. */
  expiresAt?: number;
}

export type EnvironmentStatus =
  | 'AVAILABLE'
  | 'CREATING'
  | 'CREATE_FAILED'
  | 'CREATING_SNAPSHOT'
  | 'DELETED'
  | 'DELETING'
  | 'MAINTENANCE'
  | 'PENDING'
  | 'ROLLING_BACK'
  | 'UNAVAILABLE'
  | 'UPDATE_FAILED'
  | 'UPDATING';

export type AccessMode = 'PUBLIC_ONLY' | 'PRIVATE_ONLY' | 'PUBLIC_AND_PRIVATE';

export interface Environment {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  status: EnvironmentStatus;
  airflowVersion: string;
  accessMode: AccessMode;
  environmentClass: string;
  /** Null while the environment has no web server yet. */
  webServerHost: string | null;
  /** The API names the web server with `https://` or, as mostly seen in the wild, without. */
  urlHasScheme: boolean;
  /** Milliseconds since the epoch. */
  createdAt: number;
  lastUpdate: LastUpdate | null;
  tags: Record<string, string>;
}

export interface LastUpdate {
  status: 'SUCCESS' | 'PENDING' | 'FAILED';
  createdAt: number;
  error?: { code: string; message: string };
}

/** An Application Load Balancer with a listener per port, each before the web server of one environment. */
export interface LoadBalancer {
  readonly host: string;
  listeners: { port: number; environment: string }[];
  /** `self-signed`: what Chromium warns about, as for a load balancer under its own DNS name. */
  certificate: 'trusted' | 'self-signed';
  /** `oidc`: the listener signs the user in at an identity provider first, and makes the sign-in URL itself. */
  authentication: 'none' | 'oidc';
}

/** @throws Error naming the principals there are */
export function findPrincipal(world: World, name: string): Principal {
  const principal = world.principals.find((candidate) => candidate.name === name);
  if (principal) return principal;
  const names = world.principals.map((candidate) => candidate.name).join(', ');
  throw new Error(`There is no principal "${name}" in this world. There are: ${names}.`);
}

/** @throws Error when no environment, or more than one, has that name */
export function findEnvironment(world: World, name: string): Environment {
  const found = world.environments.filter((candidate) => candidate.name === name);
  if (found.length === 1 && found[0]) return found[0];
  throw new Error(
    `${found.length} environments are named "${name}" in this world; exactly one was expected.`,
  );
}

export function accountOf(world: World, accountId: string): Account {
  const account = world.accounts.find((candidate) => candidate.id === accountId);
  if (!account) throw new Error(`There is no account ${accountId} in this world.`);
  return account;
}

export function environmentArn(world: World, environment: Environment): string {
  const { partition } = accountOf(world, environment.accountId);
  return `arn:${partition}:airflow:${environment.region}:${environment.accountId}:environment/${environment.name}`;
}

export function roleArn(world: World, { accountId, name }: Role): string {
  return `arn:${accountOf(world, accountId).partition}:iam::${accountId}:role/${name}`;
}

/** The environment whose web server a host name belongs to. */
export function environmentOfHost(world: World, host: string): Environment | undefined {
  return world.environments.find((environment) => environment.webServerHost === host);
}
