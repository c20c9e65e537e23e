import { useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { TextField } from '../../ui/text-field';
import { changeProfile, renameProfile } from '../change-profile';
import { cliNameOf } from '../cli-name';
import type { Profile } from '../profile';
import { ProfileColourPicker } from './profile-colour-picker';
import './profile-settings.css';

interface Props {
  profile: Profile;
  /** Of the other profiles: two of one name could not be told apart. */
  otherNames: readonly string[];
}

/** What the user may say of a profile. Every valid change is kept at once; what is not valid stays in its field. */
export function ProfileSettings({ profile, otherNames }: Props) {
  const { id } = profile;
  const [name, setName] = useState(profile.name);
  const [accountName, setAccountName] = useState(profile.accountName ?? '');
  const [cliName, setCliName] = useState(cliNameOf(profile));
  const error = nameError(name, otherNames);

  function typeName(text: string): void {
    setName(text);
    if (nameError(text, otherNames) === null) void renameProfile(id, text.trim());
  }

  return (
    <div class="profile-settings">
      <div class="profile-settings-fields">
        <TextField
          label={translate('connect_profile_name')}
          value={name}
          onValue={typeName}
          error={error && translate(error)}
          maxLength={80}
          spellcheck={false}
          autocomplete="off"
        />
        <TextField
          label={translate('profile_account_name')}
          optionalText={translate('ui_optional')}
          hint={translate('profile_account_name_hint')}
          value={accountName}
          onValue={(text) => {
            setAccountName(text);
            void changeProfile(id, { accountName: text.trim() });
          }}
          maxLength={80}
          autocomplete="off"
        />
        {profile.source.kind === 'pasted' && (
          <TextField
            label={translate('profile_cli_name')}
            hint={translate('profile_cli_name_hint')}
            value={cliName}
            onValue={(text) => {
              setCliName(text);
              if (text.trim() !== '') void changeProfile(id, { cliName: text.trim() });
            }}
            maxLength={128}
            spellcheck={false}
            autocomplete="off"
            isMono
          />
        )}
      </div>
      <ProfileColourPicker
        colour={profile.colour}
        onColour={(colour) => void changeProfile(id, { colour })}
      />
    </div>
  );
}

function nameError(name: string, otherNames: readonly string[]) {
  if (name.trim() === '') return 'connect_profile_name_missing';
  return otherNames.includes(name.trim()) ? 'profile_name_taken' : null;
}
