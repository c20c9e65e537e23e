import { useState } from 'preact/hooks';
import type { PastedAirflowUrl } from '../../airflow/pasted-url';
import { isWrittenLikeRegion } from '../../airflow/region';
import { translate } from '../../i18n/translate';
import { send } from '../../messages/send';
import type { Profile } from '../../profiles/profile';
import { Button } from '../../ui/button';
import { AddOutcome } from './add-outcome';
import { ProfileSelect, profilesOfRegion } from './add-profile-select';
import { RegionSelect } from './region-select';
import { useAdding } from './use-adding';

interface Props {
  reading: PastedAirflowUrl;
  profiles: readonly Profile[];
  onAdded: (environmentId: string) => void;
}

/** Asks AWS which environment a pasted URL belongs to. */
export function FindByUrl({ reading, profiles, onAdded }: Props) {
  const [chosenRegion, chooseRegion] = useState('');
  const [chosenProfile, chooseProfile] = useState('');
  const [isTried, setTried] = useState(false);
  const adding = useAdding(onAdded);
  const region = reading.region ?? chosenRegion;
  const eligible = profilesOfRegion(profiles, region);
  const profileId = eligible.find(({ id }) => id === chosenProfile)?.id ?? eligible[0]?.id ?? null;
  const isRegionMissing = !isWrittenLikeRegion(region);

  function submit(event: Event): void {
    event.preventDefault();
    setTried(true);
    if (isRegionMissing || profileId === null) return;
    adding.add(region, () =>
      reading.kind === 'console'
        ? send('environment.add-by-name', { profileId, region, name: reading.name })
        : send('environment.add-by-host', {
            profileId,
            region,
            host: reading.host,
            landingPage: reading.landingPage,
          }),
    );
  }

  return (
    <form class="add-form" noValidate onSubmit={submit}>
      <div class="add-fields">
        {reading.region === null && (
          <RegionSelect
            label={translate('add_region')}
            hint={translate('add_region_not_in_url')}
            region={chosenRegion}
            onRegion={chooseRegion}
            error={isTried && isRegionMissing ? translate('add_error_region') : null}
          />
        )}
        <ProfileSelect profiles={eligible} profileId={profileId} onProfile={chooseProfile} />
      </div>
      <AddOutcome state={adding.state} />
      <div class="add-actions">
        <Button type="submit" variant="primary" isBusy={adding.state.kind === 'busy'}>
          {translate('add_submit')}
        </Button>
      </div>
    </form>
  );
}
