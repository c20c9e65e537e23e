import { OPEN_ID_CLIENT } from './federation/open-id-tokens';
import { seededAccounts } from './seeded-accounts';
import type { IdentityPool, MfaDevice, Role } from './world';

const { platform, analytics } = seededAccounts;
const everywhereAdmin: Role['airflowRoles'] = [{ environment: '*', role: 'Admin' }];

/** Roles for every way in which assuming one can be right or wrong. */
export function seededRoles(): Role[] {
  const plain = { wantsMfa: false, maxSessionSeconds: 3_600, airflowRoles: everywhereAdmin };
  return [
    { ...plain, name: 'DataEngineer', accountId: platform, trusts: [`:${platform}:`] },
    { ...plain, name: 'DataEngineerMfa', accountId: platform, trusts: [`:${platform}:`], wantsMfa: true },
    { ...plain, name: 'DataLeadMfa', accountId: platform, trusts: [`:${platform}:`], wantsMfa: true },
    { ...plain, name: 'Vendor', accountId: platform, trusts: [`:${platform}:`], externalId: 'tenant-42' },
    {
      ...plain,
      name: 'LongRunner',
      accountId: platform,
      trusts: [`:${platform}:`],
      maxSessionSeconds: 43_200,
    },
    { ...plain, name: 'Auditor', accountId: platform, trusts: [] },
    // Reached by a chain only.
    { ...plain, name: 'Analyst', accountId: analytics, trusts: ['assumed-role/DataEngineer/'] },
    { ...plain, name: 'Federated', accountId: platform, trusts: [], webIdentityAudience: OPEN_ID_CLIENT },
  ];
}

export function seededMfaDevices(): MfaDevice[] {
  return [{ serial: `arn:aws:iam::${platform}:mfa/ci-deployer`, principal: 'iam-user', code: null }];
}

export function seededIdentityPools(): IdentityPool[] {
  return [
    {
      id: 'us-east-1:11112222-3333-4444-8555-666677778888',
      accountId: platform,
      role: 'PoolUser',
      airflowRoles: everywhereAdmin,
    },
  ];
}
