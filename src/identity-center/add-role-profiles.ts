import { partitionOfRegion } from '../airflow/partition';
import { type Profile, profilesItem } from '../profiles/profile';
import type { PortalRole } from './list-roles';
import type { SsoSession } from './sso-session';

/**
 * Makes profiles of roles. One that is there already stays as it is.
 * @returns the ids of the profiles of these roles, in their order
 */
export async function addRoleProfiles(
  { id: sessionId, region }: SsoSession,
  roles: readonly PortalRole[],
): Promise<string[]> {
  let ids: string[] = [];
  await profilesItem.update((profiles) => {
    const all = [...profiles];
    ids = roles.map((role) => {
      const known = all.find((profile) => isProfileOf(profile, sessionId, role));
      if (known !== undefined) return known.id;
      const added = profileOf(role, sessionId, region, all);
      all.push(added);
      return added.id;
    });
    return all;
  });
  return ids;
}

/** Whether a profile is this role of this session. */
export function isProfileOf({ source }: Profile, sessionId: string, role: PortalRole): boolean {
  return (
    source.kind === 'identity-center' &&
    source.sessionId === sessionId &&
    source.accountId === role.accountId &&
    source.roleName === role.roleName
  );
}

function profileOf(
  { accountId, accountName, roleName }: PortalRole,
  sessionId: string,
  region: string,
  others: readonly Profile[],
): Profile {
  return {
    id: crypto.randomUUID(),
    name: freeName(`${accountName === '' ? accountId : accountName} ${roleName}`.slice(0, 76), others),
    source: { kind: 'identity-center', sessionId, region, accountId, accountName, roleName },
    partition: partitionOfRegion(region),
    maskedKeyId: '',
    isLongLived: false,
    identity: null,
    expiresAt: null,
  };
}

function freeName(wanted: string, others: readonly Profile[]): string {
  const isTaken = (name: string): boolean => others.some((other) => other.name === name);
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!isTaken(`${wanted} ${number}`)) return `${wanted} ${number}`;
}
