import { useState } from 'preact/hooks';
import { isEnvironmentName } from '../../airflow/environment-name';
import type { PastedAirflowUrl } from '../../airflow/pasted-url';
import { isWrittenLikeRegion } from '../../airflow/region';
import type { Result } from '../../failures/result';
import { translate } from '../../i18n/translate';
import type { Profile } from '../../profiles/profile';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { AddOutcome } from './add-outcome';
import { addPastedUrl, leavesNameOpen } from './add-pasted-url';
import { ProfileSelect, profilesOfRegion } from './add-profile-select';
import { RegionSelect } from './region-select';
import { useAdding } from './use-adding';

interface Props {
  reading: PastedAirflowUrl;
  profiles: readonly Profile[];
  onAdded: (environmentId: string) => void;
}

/** Asks AWS which environment a pasted URL belongs to, and the user for its name where AWS does not tell. */
export function FindByUrl({ reading, profiles, onAdded }: Props) {
  const [chosenRegion, chooseRegion] = useState('');
  const [chosenProfile, chooseProfile] = useState('');
  const [name, setName] = useState('');
  const [unanswered, setUnanswered] = useState('');
  const [isTried, setTried] = useState(false);
  const adding = useAdding(onAdded);
  const region = reading.region ?? chosenRegion;
  const eligible = profilesOfRegion(profiles, region);
  const profileId = eligible.find(({ id }) => id === chosenProfile)?.id ?? eligible[0]?.id ?? null;
  const isRegionMissing = !isWrittenLikeRegion(region);
  // Another host, region or profile is another question, which AWS may answer.
  const question = [reading.kind === 'console' ? '' : reading.host, region, profileId].join(' ');
  const isNameAsked = unanswered === question;
  const isNameMissing = isNameAsked && !isEnvironmentName(name.trim());

  function submit(event: Event): void {
    event.preventDefault();
    setTried(true);
    if (isRegionMissing || isNameMissing || profileId === null) return;
    adding.add(region, () => ask(profileId));
  }

  async function ask(profile: string): Promise<Result<{ environmentId: string }>> {
    const added = await addPastedUrl(
      reading,
      { profileId: profile, region },
      isNameAsked ? name.trim() : null,
    );
    if (!isNameAsked && !added.ok && leavesNameOpen(added.error)) {
      setUnanswered(question);
      setTried(false);
    }
    return added;
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
      {isNameAsked && (
        <TextField
          label={translate('add_name')}
          hint={translate('add_url_name_open')}
          value={name}
          onValue={setName}
          error={isTried && isNameMissing ? translate('add_error_name') : null}
          spellcheck={false}
          autocomplete="off"
          isMono
        />
      )}
      <div class="add-actions">
        <Button type="submit" variant="primary" isBusy={adding.state.kind === 'busy'}>
          {translate('add_submit')}
        </Button>
      </div>
    </form>
  );
}
