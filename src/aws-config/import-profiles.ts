import { partitionOfRegion } from '../airflow/partition';
import { credentialsItem } from '../profiles/credentials';
import { forgetCredentials } from '../profiles/forget-profile';
import { maskKeyId } from '../profiles/paste/mask-key-id';
import { type Profile, profilesItem } from '../profiles/profile';
import type { Source } from '../profiles/source';
import { forgetStoredKey } from '../vault/stored-keys';
import { keepPortal } from './keep-portal';
import type { PlannedProfile } from './plan-import';

/** Where STS is asked for a role whose profile names no region. */
export const FALLBACK_REGION = 'us-east-1';

/** How AWS's records name the sessions of roles that do not say it themselves. */
const ROLE_SESSION_NAME = 'airlock';

/**
 * Keeps planned profiles. One that is here under the same name keeps its id and its environments, and gets its
 * credentials from the new source.
 * @returns their ids, in the same order
 */
export async function importProfiles(planned: readonly PlannedProfile[]): Promise<string[]> {
  const known = new Map((await profilesItem.read()).map((profile) => [profile.name, profile]));
  const ids = new Map(planned.map(({ name }) => [name, known.get(name)?.id ?? crypto.randomUUID()]));
  const imported: Profile[] = [];
  for (const plan of planned) {
    const before = known.get(plan.name);
    const id = ids.get(plan.name) ?? crypto.randomUUID();
    imported.push({ ...before, ...describe(plan, id, await sourceOf(plan, ids, planned)) });
    if (before === undefined) continue;
    await forgetCredentials(id);
    await forgetStoredKey(id);
  }
  const kept = planned.flatMap(({ name, keys }) => {
    const id = ids.get(name);
    return keys === null || id === undefined ? [] : [[id, { ...keys, expiresAt: null }] as const];
  });
  await credentialsItem.update((all) => ({ ...all, ...Object.fromEntries(kept) }));
  await profilesItem.update((profiles) => [
    ...profiles.filter(({ id }) => !imported.some((one) => one.id === id)),
    ...imported,
  ]);
  return imported.map(({ id }) => id);
}

async function sourceOf(
  plan: PlannedProfile,
  ids: ReadonlyMap<string, string>,
  planned: readonly PlannedProfile[],
): Promise<Source> {
  const { source, region } = plan;
  if (source.kind === 'pasted') return source;
  if (source.kind === 'identity-center') {
    const { ssoRegion, accountId, roleName } = source;
    return {
      kind: 'identity-center',
      sessionId: await keepPortal(source, planned),
      region: ssoRegion,
      accountId: accountId ?? '',
      accountName: '',
      roleName: roleName ?? '',
    };
  }
  const { roleArn, externalId, mfaSerial, sourceIdentity, durationSeconds } = source;
  return {
    kind: 'assume-role',
    sourceProfileId: ids.get(source.sourceName) ?? '',
    roleArn,
    region: region ?? FALLBACK_REGION,
    sessionName: source.roleSessionName ?? ROLE_SESSION_NAME,
    externalId,
    mfaSerial,
    sourceIdentity,
    durationSeconds,
  };
}

function describe(
  { name, cliName, region, keys, source }: PlannedProfile,
  id: string,
  kept: Source,
): Profile {
  const homeRegion = region ?? (source.kind === 'identity-center' ? source.ssoRegion : FALLBACK_REGION);
  return {
    id,
    name,
    ...(cliName === name ? {} : { cliName }),
    source: kept,
    partition: partitionOfRegion(homeRegion),
    maskedKeyId: keys === null ? '' : maskKeyId(keys.accessKeyId),
    isLongLived: keys !== null && keys.sessionToken === null,
    identity: null,
    expiresAt: null,
  };
}
