import { partitionOfRegion } from '../airflow/partition';
import { type CallerIdentity, readCallerIdentity } from '../aws/caller-identity';
import { asFailure } from '../failures/failure-error';
import type { Credentials } from './credentials';
import { forgetCredentials } from './forget-profile';
import { keepAccountAlias } from './keep-account-alias';
import { profilesItem } from './profile';
import { clearProfileFailure, noteProfileFailure } from './profile-failures';
import { isRootUser, refuseRootUser } from './refuse-root-user';
import { resolveCredentials } from './resolve-credentials';

/**
 * Asks AWS who a profile's credentials are, and remembers it with the profile. The account's root user is
 * refused: its credentials are removed at once.
 * @throws FailureError
 */
export async function identifyProfile(
  profileId: string,
  region: string,
  now: number,
): Promise<CallerIdentity> {
  const credentials = await resolveCredentials(profileId, now);
  const identity = await askWho(profileId, region, credentials, now);
  if (isRootUser(identity.arn)) await forgetCredentials(profileId);
  refuseRootUser(identity);
  await profilesItem.update((profiles) =>
    profiles.map((profile) =>
      profile.id === profileId
        ? {
            ...profile,
            // The alias of the same account stays, until IAM tells another.
            identity: {
              ...(profile.identity?.account === identity.account && profile.identity),
              ...identity,
            },
            partition: partitionOfRegion(region),
          }
        : profile,
    ),
  );
  // Nobody has to wait for a name.
  void keepAccountAlias(profileId, identity.account, region, credentials);
  return identity;
}

/** Asks AWS, and remembers with the profile how that went. */
async function askWho(
  profileId: string,
  region: string,
  credentials: Credentials,
  now: number,
): Promise<CallerIdentity> {
  try {
    const identity = await readCallerIdentity(region, credentials);
    await clearProfileFailure(profileId);
    return identity;
  } catch (thrown) {
    await noteProfileFailure(profileId, asFailure(thrown), now);
    throw thrown;
  }
}
