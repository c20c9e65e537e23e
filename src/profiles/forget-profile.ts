import { credentialsItem } from './credentials';
import { profilesItem } from './profile';
import { clearProfileFailure } from './profile-failures';

/** Removes a profile and its credentials. Its environments stay, and ask for credentials when opened. */
export async function forgetProfile(profileId: string): Promise<void> {
  await forgetCredentials(profileId);
  await clearProfileFailure(profileId);
  await profilesItem.update((profiles) => profiles.filter(({ id }) => id !== profileId));
}

/** Removes the credentials of a profile, which stays in the list. */
export async function forgetCredentials(profileId: string): Promise<void> {
  await credentialsItem.update(({ [profileId]: _, ...others }) => others);
}
