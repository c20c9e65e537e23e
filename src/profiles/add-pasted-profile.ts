import { partitionOfRegion } from '../airflow/partition';
import { fail } from '../failures/failure-error';
import { forgetStoredKey, replaceStoredKey } from '../vault/stored-keys';
import { type Credentials, credentialsItem } from './credentials';
import { maskKeyId } from './paste/mask-key-id';
import type { PastedCredentials } from './paste/pasted-credentials';
import { type PasteTaking, takesPaste } from './paste-takers';
import { type Profile, profilesItem } from './profile';
import { clearProfileFailure } from './profile-failures';

/** Where AWS was asked who credentials are, and what it said; null where it could not be asked. */
export interface Asked {
  readonly region: string;
  readonly identity: Profile['identity'];
}

interface NewProfile extends PasteTaking {
  /** As the user calls it. A profile of this name gets the new credentials and keeps its environments. */
  readonly name: string;
  readonly pasted: PastedCredentials;
  readonly asked: Asked;
}

/**
 * Keeps pasted credentials in memory, and a profile without any secret beside them. Ask AWS who they are before: those
 * that a profile of this name had are gone afterwards.
 * @returns the id of the profile
 * @throws FailureError `invalid-input` where the profile of this name has its credentials from elsewhere
 */
export async function addPastedProfile({ name, pasted, asked, ...taking }: NewProfile): Promise<string> {
  const sameName = (await profilesItem.read()).find((profile) => profile.name === name);
  if (sameName !== undefined && !takesPaste(sameName, taking))
    return fail('invalid-input', 'a profile of this name has another source', { profile: name });
  const id = sameName?.id ?? crypto.randomUUID();
  const profile: Profile = {
    ...sameName,
    id,
    name,
    source: { kind: (await staysRemembered(id, pasted)) ? 'stored-key' : 'pasted' },
    partition: partitionOfRegion(asked.region),
    ...describeKey(pasted),
    identity: identityOf(sameName, asked),
  };
  await keepCredentials(id, pasted);
  await profilesItem.update((profiles) => [...profiles.filter((other) => other.id !== id), profile]);
  return id;
}

/** Gives a profile new credentials. Its name and environments stay. Ask AWS who they are before. */
export async function replacePastedCredentials(
  profileId: string,
  pasted: PastedCredentials,
  asked: Asked,
): Promise<void> {
  await keepCredentials(profileId, pasted);
  const isRemembered = await staysRemembered(profileId, pasted);
  await profilesItem.update((profiles) =>
    profiles.map((profile) => {
      if (profile.id !== profileId) return profile;
      const wasRemembered = profile.source.kind === 'stored-key';
      const source = wasRemembered && !isRemembered ? { kind: 'pasted' as const } : profile.source;
      const identity = identityOf(profile, asked);
      // A key is known in one partition only.
      const partition = identity === null ? profile.partition : partitionOfRegion(asked.region);
      return { ...profile, source, ...describeKey(pasted), identity, partition };
    }),
  );
}

/** Who a profile is with new credentials. The alias of the same account stays, until IAM tells another. */
function identityOf(before: Profile | undefined, { identity }: Asked): Profile['identity'] {
  if (identity === null || before?.identity?.account !== identity.account) return identity;
  return { ...before.identity, ...identity };
}

/** A remembered key is replaced on this device too. Where that cannot be, it is forgotten: it must not come back. */
async function staysRemembered(profileId: string, pasted: PastedCredentials): Promise<boolean> {
  if (pasted.isLongLived && (await replaceStoredKey(profileId, pasted))) return true;
  await forgetStoredKey(profileId);
  return false;
}

function describeKey(pasted: PastedCredentials): Pick<Profile, 'maskedKeyId' | 'isLongLived' | 'expiresAt'> {
  return {
    maskedKeyId: maskKeyId(pasted.accessKeyId),
    isLongLived: pasted.isLongLived,
    expiresAt: pasted.expiresAt,
  };
}

async function keepCredentials(profileId: string, pasted: PastedCredentials): Promise<void> {
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = pasted;
  const credentials: Credentials = { accessKeyId, secretAccessKey, sessionToken, expiresAt };
  await credentialsItem.update((all) => ({ ...all, [profileId]: credentials }));
  await clearProfileFailure(profileId);
}
