import type { PortalRole } from './list-roles';

/** An account with those of its roles that are shown. */
export interface ShownAccount {
  readonly accountId: string;
  readonly accountName: string;
  readonly roles: readonly PortalRole[];
}

/** Tells roles apart. */
export function roleKey({ accountId, roleName }: PortalRole): string {
  return `${accountId}/${roleName}`;
}

/**
 * The roles whose account or name has every word of the query, by account, in their order.
 * @returns at most `limit` of them, and how many are left
 */
export function filterRoles(
  roles: readonly PortalRole[],
  query: string,
  limit: number,
): { shown: ShownAccount[]; left: number } {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found = roles.filter((role) => {
    const text = fold(`${role.accountName} ${role.accountId} ${role.roleName}`);
    return words.every((word) => text.includes(word));
  });
  const shown = new Map<string, PortalRole[]>();
  for (const role of found.slice(0, limit)) {
    shown.set(role.accountId, [...(shown.get(role.accountId) ?? []), role]);
  }
  const accounts = [...shown.values()].flatMap((ofAccount) => {
    const [first] = ofAccount;
    return first === undefined ? [] : [{ ...first, roles: ofAccount }];
  });
  return { shown: accounts, left: Math.max(0, found.length - limit) };
}

/** Without case and accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
