import { partitionOfRegion } from '../airflow/partition';
import { type Failure, failure } from '../failures/failure';
import { profilesItem } from '../profiles/profile';

/**
 * AWS answers in a region that is not enabled, and in another partition, as if it did not know the key. Where
 * the key is known to be good elsewhere, the region is the reason.
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
 */
export async function explainRegionFailure(reason: Failure, profileId: string): Promise<Failure> {
  const region = reason.facts['region'];
  if (reason.code !== 'credentials-invalid' || region === undefined) return reason;
  const profiles = await profilesItem.read();
  const profile = profiles.find(({ id }) => id === profileId);
  if (profile?.identity == null) return reason;
  const isOtherPartition = partitionOfRegion(region) !== profile.partition;
  return failure('region-unavailable', reason.detail, {
    ...reason.facts,
    account: profile.identity.account,
    partition: isOtherPartition ? partitionOfRegion(region) : profile.partition,
  });
}
