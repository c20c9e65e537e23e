import { partitionOfRegion } from '../../airflow/partition';
import { isWrittenLikeRegion } from '../../airflow/region';
import { translate } from '../../i18n/translate';
import type { Profile } from '../../profiles/profile';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';

interface Props {
  profiles: readonly Profile[];
  profileId: string | null;
  onProfile: (profileId: string) => void;
}

/** The profile to ask with; shown only where there is a choice, or none that fits. */
export function ProfileSelect({ profiles, profileId, onProfile }: Props) {
  if (profiles.length === 0) return <Notice>{translate('add_no_profile_of_partition')}</Notice>;
  if (profiles.length === 1) return null;
  return (
    <Select
      label={translate('add_profile')}
      value={profileId ?? ''}
      options={profiles.map(({ id, name, identity }) => ({
        value: id,
        label: identity === null ? name : `${name} · ${identity.account}`,
      }))}
      onValue={onProfile}
    />
  );
}

/** The profiles whose credentials can be valid in a region: those of its partition. */
export function profilesOfRegion(profiles: readonly Profile[], region: string): readonly Profile[] {
  if (!isWrittenLikeRegion(region)) return profiles;
  return profiles.filter(({ partition }) => partition === partitionOfRegion(region));
}
