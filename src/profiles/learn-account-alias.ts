import { keepAccountAlias } from './keep-account-alias';
import { profilesItem } from './profile';
import { resolveCredentials } from './resolve-credentials';

/**
 * Asks IAM for the alias of the account that a profile is known to be of.
 * @throws FailureError where the profile has no credentials; what IAM does not tell is no failure
 */
export async function learnAccountAlias(profileId: string, region: string, now: number): Promise<void> {
  const profile = (await profilesItem.read()).find(({ id }) => id === profileId);
  if (profile === undefined || profile.identity === null) return;
  const credentials = await resolveCredentials(profileId, now);
  await keepAccountAlias(profileId, profile.identity.account, region, credentials);
}
