import { expect, it } from 'vitest';
import { filterRoles } from '../../../src/identity-center/filter-roles';
import type { PortalRole } from '../../../src/identity-center/list-roles';

const role = (accountId: string, accountName: string, roleName: string): PortalRole => ({
  accountId,
  accountName,
  roleName,
});
const ROLES = [
  role('111122223333', 'Données', 'Admin'),
  role('111122223333', 'Données', 'Viewer'),
  role('444455556666', 'platform', 'Admin'),
];
const found = (query: string, limit = 10): string[] =>
  filterRoles(ROLES, query, limit).shown.flatMap(({ accountName, roles }) =>
    roles.map(({ roleName }) => `${accountName}/${roleName}`),
  );

it.each([
  ['', ['Données/Admin', 'Données/Viewer', 'platform/Admin']],
  ['  donnees   ADMIN ', ['Données/Admin']],
  ['4444', ['platform/Admin']],
  ['admin', ['Données/Admin', 'platform/Admin']],
  ['nothing', []],
])('%j finds %j', (query, expected) => {
  expect(found(query)).toEqual(expected);
});

it('groups by account and says how many are left out', () => {
  const { shown, left } = filterRoles(ROLES, '', 2);
  expect(shown.map(({ accountId, roles }) => [accountId, roles.length])).toEqual([['111122223333', 2]]);
  expect(left).toBe(1);
});
