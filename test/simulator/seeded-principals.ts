import { addPrincipal } from './add-to-world';
import { seededAccounts } from './seeded-accounts';
import type { World } from './world';

const hourInMs = 3_600_000;

/** Adds somebody for every way in which credentials and rights can be good or bad. */
export function addSeededPrincipals(world: World, now: number): void {
  const expiresAt = now + 8 * hourInMs;
  const { analytics, china } = seededAccounts;
  addPrincipal(world, { name: 'admin', role: 'AirflowAdmin', session: 'alice', expiresAt });
  addPrincipal(world, {
    name: 'viewer',
    role: 'AirflowViewer',
    session: 'victor',
    expiresAt,
    denied: [{ operation: 'ListAccountAliases' }],
    airflowRoles: [
      { environment: 'sales-dev', role: 'Viewer' },
      { environment: 'sales-staging', role: 'Viewer' },
    ],
  });
  addPrincipal(world, {
    name: 'no-web-login',
    role: 'ReadOnly',
    session: 'nora',
    expiresAt,
    denied: [{ operation: 'CreateWebLoginToken' }],
  });
  addPrincipal(world, {
    name: 'no-list-in-ireland',
    role: 'AirflowAdmin',
    session: 'liam',
    expiresAt,
    denied: [{ operation: 'ListEnvironments', region: 'eu-west-1' }],
  });
  addPrincipal(world, { name: 'expired', role: 'AirflowAdmin', session: 'eve', expiresAt: now - hourInMs });
  addPrincipal(world, { name: 'analyst', accountId: analytics, role: 'Analyst', session: 'ana', expiresAt });
  addPrincipal(world, { name: 'china', accountId: china, role: 'AirflowAdmin', session: 'chen', expiresAt });
  addPrincipal(world, { name: 'iam-user', kind: 'user', role: 'ci-deployer' });
  addPrincipal(world, { name: 'root', kind: 'root' });
}
