import { addEnvironment } from './add-to-world';
import { seededLoadBalancers } from './load-balancer/seeded-load-balancers';
import { seededAccounts } from './seeded-accounts';
import { seededEnvironments } from './seeded-environments';
import { addSeededPrincipals } from './seeded-principals';
import { seededIdentityPools, seededMfaDevices, seededRoles } from './seeded-roles';
import type { World } from './world';

/**
 * Three accounts, eight regions in use, thirty environments in every status and access mode, and principals for every
 * way in which credentials can be right or wrong. The same in every run, but for the expiry of the credentials.
 * @param now moment (milliseconds since the epoch) from which the credentials' expiry counts
 */
export function createSeededWorld(now: number = Date.now()): World {
  const world: World = {
    accounts: [
      { id: seededAccounts.platform, alias: 'platform', partition: 'aws', regionsOff: ['me-south-1'] },
      { id: seededAccounts.analytics, alias: 'analytics', partition: 'aws', regionsOff: [] },
      { id: seededAccounts.china, alias: 'china', partition: 'aws-cn', regionsOff: [] },
    ],
    principals: [],
    environments: [],
    loadBalancers: seededLoadBalancers(),
    roles: seededRoles(),
    mfaDevices: seededMfaDevices(),
    identityPools: seededIdentityPools(),
    consolePrincipal: 'admin',
  };
  addSeededPrincipals(world, now);
  for (const order of seededEnvironments) addEnvironment(world, order);
  return world;
}
