import { profilesItem } from './profile';

/** The AWS account that a profile's credentials belong to; null where AWS was not asked yet. */
export async function readAccount(profileId: string): Promise<string | null> {
  const profiles = await profilesItem.read();
  return profiles.find(({ id }) => id === profileId)?.identity?.account ?? null;
}
