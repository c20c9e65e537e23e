import { type Profile, profilesItem } from './profile';

/** Changes what the user may say of a profile, and keeps all else. */
export async function changeProfile(
  profileId: string,
  change: Pick<Profile, 'accountName' | 'colour' | 'cliName'>,
): Promise<void> {
  await profilesItem.update((profiles) =>
    profiles.map((profile) => (profile.id === profileId ? { ...profile, ...change } : profile)),
  );
}

/** Gives a profile another name here. Commands for the AWS CLI go on with the name that it has there. */
export async function renameProfile(profileId: string, name: string): Promise<void> {
  await profilesItem.update((profiles) =>
    profiles.map((profile) => (profile.id === profileId ? renamed(profile, name) : profile)),
  );
}

function renamed({ cliName: known, ...profile }: Profile, name: string): Profile {
  const cliName = known ?? profile.name;
  return cliName === name ? { ...profile, name } : { ...profile, name, cliName };
}
