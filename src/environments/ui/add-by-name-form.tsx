import { useState } from 'preact/hooks';
import { isEnvironmentName } from '../../airflow/environment-name';
import { isWrittenLikeRegion } from '../../airflow/region';
import { translate } from '../../i18n/translate';
import { send } from '../../messages/send';
import type { Profile } from '../../profiles/profile';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { AddOutcome } from './add-outcome';
import { ProfileSelect, profilesOfRegion } from './add-profile-select';
import { RegionSelect } from './region-select';
import { useAdding } from './use-adding';
import './add-forms.css';

interface Props {
  profiles: readonly Profile[];
  onAdded: (environmentId: string) => void;
}

/** Adds an environment by its name and region, asked for with the credentials of a profile. */
export function AddByNameForm({ profiles, onAdded }: Props) {
  const [name, setName] = useState('');
  const [region, setRegion] = useState('');
  const [chosenProfile, chooseProfile] = useState('');
  const [isTried, setTried] = useState(false);
  const adding = useAdding(onAdded);
  const eligible = profilesOfRegion(profiles, region);
  const profileId = eligible.find(({ id }) => id === chosenProfile)?.id ?? eligible[0]?.id ?? null;
  const nameError = isEnvironmentName(name.trim()) ? null : translate('add_error_name');
  const regionError = isWrittenLikeRegion(region) ? null : translate('add_error_region');

  function submit(event: Event): void {
    event.preventDefault();
    setTried(true);
    if (nameError !== null || regionError !== null || profileId === null) return;
    adding.add(region, () => send('environment.add-by-name', { profileId, region, name: name.trim() }));
  }

  return (
    <form class="add-form" noValidate onSubmit={submit}>
      <div class="add-fields">
        <TextField
          label={translate('add_name')}
          hint={translate('add_name_hint')}
          value={name}
          onValue={setName}
          error={isTried ? nameError : null}
          spellcheck={false}
          autocomplete="off"
          isMono
        />
        <RegionSelect
          label={translate('add_region')}
          region={region}
          onRegion={setRegion}
          error={isTried ? regionError : null}
        />
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
