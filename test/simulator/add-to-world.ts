import { seededAccessKeyId, seededSecretAccessKey, seededSessionToken, seededUserId } from './seeded-values';
import { type HostFamily, seededWebServerHost } from './web-server-host';
import { type AirflowRole, accountOf, type Environment, type Principal, type World } from './world';

export interface EnvironmentOrder extends Partial<Omit<Environment, 'name'>> {
  name: string;
  /** Which family of host names its web server has (default dual stack; private ones get `-vpce`). */
  hostFamily?: HostFamily;
}

/** Adds an environment; what is left out is that of a healthy public one in us-east-1 of the first account. */
export function addEnvironment(world: World, order: EnvironmentOrder): Environment {
  const { hostFamily, ...given } = order;
  const accountId = given.accountId ?? firstAccountId(world);
  const region = given.region ?? 'us-east-1';
  const isPrivate = given.accessMode === 'PRIVATE_ONLY';
  const family = hostFamily ?? (isPrivate ? 'dual-stack-private' : 'dual-stack');
  const environment: Environment = {
    status: 'AVAILABLE',
    airflowVersion: '2.10.3',
    accessMode: 'PUBLIC_ONLY',
    environmentClass: 'mw1.small',
    webServerHost: seededWebServerHost(family, region, `${accountId}/${region}/${order.name}`),
    urlHasScheme: false,
    createdAt: Date.UTC(2026, 0, 15, 9, 30),
    lastUpdate: null,
    tags: {},
    ...given,
    accountId,
    region,
  };
  world.environments.push(environment);
  return environment;
}

export interface PrincipalOrder {
  name: string;
  kind?: Principal['kind'];
  accountId?: string;
  /** For a session: the IAM role and the session's name; for a user: the user's name as role. */
  role?: string;
  session?: string;
  /** Milliseconds since the epoch; sessions only (default: eight hours from now). */
  expiresAt?: number;
  denied?: Principal['denied'];
  /** Airflow roles per environment (default: Admin on all). */
  airflowRoles?: { environment: string; role: AirflowRole }[];
}

/** Adds a principal with credentials derived from its name. */
export function addPrincipal(world: World, order: PrincipalOrder): Principal {
  const { name, kind = 'session', accountId = firstAccountId(world), role = 'Admin', session = name } = order;
  const { partition } = accountOf(world, accountId);
  const principal: Principal = {
    name,
    kind,
    accountId,
    ...identityOf({ kind, partition, accountId, role, session }),
    credentials: credentialsOf(kind, name, order.expiresAt ?? Date.now() + 8 * 3_600_000),
    denied: order.denied ?? [],
    airflowRoles: order.airflowRoles ?? [{ environment: '*', role: 'Admin' }],
  };
  world.principals.push(principal);
  return principal;
}

interface IdentityOrder {
  kind: Principal['kind'];
  partition: string;
  accountId: string;
  role: string;
  session: string;
}

function identityOf({ kind, partition, accountId, role, session }: IdentityOrder) {
  switch (kind) {
    case 'session':
      return {
        arn: `arn:${partition}:sts::${accountId}:assumed-role/${role}/${session}`,
        userId: `${seededUserId('AROA', `${accountId}/${role}`)}:${session}`,
      };
    case 'user':
      return {
        arn: `arn:${partition}:iam::${accountId}:user/${role}`,
        userId: seededUserId('AIDA', `${accountId}/${role}`),
      };
    case 'root':
      return { arn: `arn:${partition}:iam::${accountId}:root`, userId: accountId };
  }
}

function credentialsOf(kind: Principal['kind'], name: string, expiresAt: number): Principal['credentials'] {
  const secretAccessKey = seededSecretAccessKey(name);
  if (kind !== 'session') return { accessKeyId: seededAccessKeyId('AKIA', name), secretAccessKey };
  return {
    accessKeyId: seededAccessKeyId('ASIA', name),
    secretAccessKey,
    sessionToken: seededSessionToken(name),
    expiresAt,
  };
}

function firstAccountId(world: World): string {
  const [account] = world.accounts;
  if (!account) throw new Error('This world has no account yet.');
  return account.id;
}
