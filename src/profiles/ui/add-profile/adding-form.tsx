import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { translate } from '../../../i18n/translate';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';
import { useStored } from '../../../ui/use-stored';
import { profilesItem } from '../../profile';
import '../connect-form.css';
import './adding-form.css';

interface Props {
  /** What the profile is called where the user gives no name. */
  suggestedName: string;
  submitLabel: string;
  isBusy: boolean;
  /** The profile that is being added, where it is kept already: its name is not taken by another. */
  keptId?: string | null;
  /** Whether something in the fields is still wrong. */
  isWrong: boolean;
  /** In the click, and with a name that no other profile has. */
  onSubmit: (name: string) => void;
  /** The fields; errors are to be shown once the user has tried to submit. */
  children: (showsErrors: boolean) => ComponentChildren;
  /** What came of it, above the button. */
  outcome: ComponentChildren;
}

/** The frame of a form that adds one profile: its fields, its name and the button. */
export function AddingForm({
  suggestedName,
  submitLabel,
  isBusy,
  keptId = null,
  isWrong,
  onSubmit,
  children,
  outcome,
}: Props) {
  const profiles = useStored(profilesItem) ?? [];
  const [typedName, setTypedName] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const name = (typedName ?? suggestedName).trim();
  const nameError = nameErrorOf();

  function nameErrorOf() {
    if (name === '') return 'connect_profile_name_missing';
    // While it is tried, the profile itself is among them.
    const isTaken = !isBusy && profiles.some((profile) => profile.id !== keptId && profile.name === name);
    return isTaken ? 'adding_name_taken' : null;
  }

  return (
    <form
      class="connect-form"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isWrong && nameError === null && !isBusy) onSubmit(name);
      }}
    >
      {children(isTried)}
      <TextField
        label={translate('connect_profile_name')}
        value={typedName ?? suggestedName}
        onValue={setTypedName}
        error={isTried && nameError !== null ? translate(nameError) : null}
        maxLength={80}
        spellcheck={false}
        autocomplete="off"
      />
      {outcome}
      <div class="connect-submit">
        <Button type="submit" variant="primary" isBusy={isBusy}>
          {submitLabel}
        </Button>
        <p class="field-hint" role="status">
          {isTried && isWrong ? translate('adding_fields_wrong') : translate('adding_prompt_hint')}
        </p>
      </div>
    </form>
  );
}
