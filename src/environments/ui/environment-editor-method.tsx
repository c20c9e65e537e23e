import { useState } from 'preact/hooks';
import type { Failure } from '../../failures/failure';
import { settle } from '../../failures/result';
import type { MessageKey } from '../../i18n/message-key';
import { translate } from '../../i18n/translate';
import type { Profile } from '../../profiles/profile';
import { changeSignIn, type SignInChange } from '../../redirect/change-sign-in';
import { EntryUrlFields } from '../../redirect/ui/entry-url-fields';
import { FailureCard } from '../../ui/failure-card';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { type Environment, environmentsItem } from '../environment';
import { ProfileSelect, profilesOfRegion } from './add-profile-select';
import {
  EMPTY_IDENTITY_CENTER,
  type IdentityCenterDraft,
  readIdentityCenterDraft,
} from './identity-center-draft';
import { IdentityCenterFields } from './identity-center-fields';
import './add-forms.css';

interface Props {
  environment: Environment;
  profiles: readonly Profile[];
}

const METHODS = [
  { value: 'token', label: 'editor_method_token', hint: 'welcome_method_token_text' },
  { value: 'console', label: 'editor_method_console', hint: 'welcome_method_console_text' },
  { value: 'entry-url', label: 'editor_method_entry_url', hint: 'editor_method_entry_url_text' },
] as const satisfies readonly { value: Environment['signInMethod']; label: MessageKey; hint: MessageKey }[];

/** How the user gets in: with credentials of a profile, or through the console, and as whom. */
export function EnvironmentMethodForm({ environment, profiles }: Props) {
  const { id, region, profileId, signInMethod } = environment;
  // Without a valid entry URL its method would open nothing, so it is stored together with one.
  const [isEntryUrlChosen, setIsEntryUrlChosen] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const shownMethod = isEntryUrlChosen ? 'entry-url' : signInMethod;
  const eligible = profilesOfRegion(profiles, region);
  const fallback = eligible.find((profile) => profile.id === profileId) ?? eligible[0];

  function change(changes: Partial<Environment>): void {
    void environmentsItem.update((environments) =>
      environments.map((other) => (other.id === id ? { ...other, ...changes } : other)),
    );
  }

  function chooseMethod(method: Environment['signInMethod']): void {
    const isIncomplete = method === 'entry-url' && environment.entryUrl === null;
    setIsEntryUrlChosen(isIncomplete);
    setFailure(null);
    if (isIncomplete) return;
    void changeMethod(
      method === 'token'
        ? { signInMethod: method, profileId: fallback?.id ?? profileId }
        : { signInMethod: method },
    );
  }

  async function changeMethod(changes: SignInChange): Promise<void> {
    const changed = await settle(() => changeSignIn(id, changes));
    // A refused method stays as it was: painted again, the choice shows what is stored.
    if (!changed.ok) setFailure(changed.error);
  }

  return (
    <div class="add-form">
      <RadioGroup
        legend={translate('editor_method')}
        value={shownMethod}
        options={METHODS.map(({ value, label, hint }) => ({
          value,
          label: translate(label),
          hint: translate(hint),
        }))}
        onValue={chooseMethod}
      />
      {failure !== null && <FailureCard failure={failure} onDismiss={() => setFailure(null)} />}
      {shownMethod === 'token' && eligible.length > 0 && (
        <ProfileSelect
          profiles={eligible}
          profileId={profileId}
          onProfile={(chosen) => change({ profileId: chosen })}
        />
      )}
      {shownMethod === 'token' && eligible.length === 0 && <Notice>{translate('editor_no_profile')}</Notice>}
      {shownMethod === 'entry-url' && (
        <EntryUrlFields environment={environment} onSaved={() => setIsEntryUrlChosen(false)} />
      )}
      <IdentityCenterWrap environment={environment} onChange={change} />
    </div>
  );
}

function IdentityCenterWrap({
  environment,
  onChange,
}: {
  environment: Environment;
  onChange: (changes: Partial<Environment>) => void;
}) {
  const [draft, setDraft] = useState<IdentityCenterDraft>(
    environment.identityCenter ?? EMPTY_IDENTITY_CENTER,
  );
  // Unfolded for what is there already; from then on it is the user's to fold.
  const [isFilledAtFirst] = useState(environment.identityCenter !== null);
  const { errors } = readIdentityCenterDraft(draft);

  function type(changes: Partial<IdentityCenterDraft>): void {
    const next = { ...draft, ...changes };
    setDraft(next);
    const { value } = readIdentityCenterDraft(next);
    if (value !== undefined) onChange({ identityCenter: value });
  }

  // A field that is still empty is named by the hint; what is in a field and wrong is said beneath it.
  const shown = {
    startUrl: draft.startUrl === '' ? null : errors.startUrl,
    accountId: draft.accountId === '' ? null : errors.accountId,
    roleName: draft.roleName === '' ? null : errors.roleName,
  };
  return (
    <details class="add-more" open={isFilledAtFirst}>
      <summary>{translate('console_identity_center')}</summary>
      <p class="field-hint">{translate('console_identity_center_hint')}</p>
      <div class="add-fields">
        <IdentityCenterFields draft={draft} errors={shown} onChange={type} />
      </div>
    </details>
  );
}
