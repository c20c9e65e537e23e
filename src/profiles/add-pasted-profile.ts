import type { Partition } from '../airflow/partition';
import { forgetStoredKey, replaceStoredKey } from '../vault/stored-keys';
import { type Credentials, credentialsItem } from './credentials';
import { maskKeyId } from './paste/mask-key-id';
import type { PastedCredentials } from './paste/pasted-credentials';
import { type Profile, profilesItem } from './profile';
import { clearProfileFailure } from './profile-failures';

interface NewProfile {
  /** As the user calls it. A profile of this name gets the new credentials and keeps its environments. */
  readonly name: string;
  readonly partition: Partition;
  readonly pasted: PastedCredentials;
}

/** A profile whose credentials were just kept. */
export interface KeptProfile {
  readonly profileId: string;
  /** False where a profile that was there got new credentials. */
  readonly isNew: boolean;
}

/** Keeps pasted credentials in memory, and a profile without any secret beside them. */
export async function addPastedProfile({ name, partition, pasted }: NewProfile): Promise<KeptProfile> {
  const sameName = (await profilesItem.read()).find((profile) => profile.name === name);
  const id = sameName?.id ?? crypto.randomUUID();
  const profile: Profile = {
    ...sameName,
    id,
    name,
    source: { kind: (await staysRemembered(id, pasted)) ? 'stored-key' : 'pasted' },
    partition,
    ...describeKey(pasted),
    // Who the new credentials are, only AWS can tell.
    identity: null,
  };
  await keepCredentials(id, pasted);
  await profilesItem.update((profiles) => [...profiles.filter((other) => other.id !== id), profile]);
  return { profileId: id, isNew: sameName === undefined };
}

/** Gives a profile new credentials. Its name, partition and environments stay. */
export async function replacePastedCredentials(
  profileId: string,
  pasted: PastedCredentials,
): Promise<KeptProfile> {
  await keepCredentials(profileId, pasted);
  const isRemembered = await staysRemembered(profileId, pasted);
  await profilesItem.update((profiles) =>
    profiles.map((profile) => {
      if (profile.id !== profileId) return profile;
      const wasRemembered = profile.source.kind === 'stored-key';
      const source = wasRemembered && !isRemembered ? { kind: 'pasted' as const } : profile.source;
      return { ...profile, source, ...describeKey(pasted), identity: null };
    }),
  );
  return { profileId, isNew: false };
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
