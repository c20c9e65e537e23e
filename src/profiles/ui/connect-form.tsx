import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { addPastedProfile } from '../add-pasted-profile';
import { takesPaste } from '../paste-takers';
import type { Profile } from '../profile';
import { ConnectingOutcome } from './connecting-outcome';
import { ExportCommands } from './export-commands';
import { PasteBox, pasteVerdict } from './paste-box';
import type { PasteVerdict } from './paste-verdict';
import { useConnecting } from './use-connecting';
import { usePasteBox } from './use-paste-box';
import './connect-form.css';

interface Props {
  profiles: readonly Profile[];
  /** The regions whose API hosts are asked for; none where the choice cannot be searched. */
  regions: readonly string[];
  /** Where the regions are chosen. */
  children: ComponentChildren;
  /** As `PasteBox` takes it. */
  keptWhere?: string;
  /** Whether long-lived keys are remembered on this device afterwards. */
  remembersKeys?: boolean;
  onConnected: (profileId: string) => void;
}

const DEFAULT_NAME = 'default';

/** Pasted credentials become a profile, in one click with the access to the API hosts of the regions. */
export function ConnectForm({
  profiles,
  regions,
  children,
  keptWhere,
  remembersKeys = false,
  onConnected,
}: Props) {
  const box = usePasteBox();
  const connecting = useConnecting();
  const [typedName, setTypedName] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const verdict = pasteVerdict(box);
  const candidate = 'candidate' in verdict ? verdict.candidate : null;
  const name = typedName ?? candidate?.profileName ?? DEFAULT_NAME;
  const isToBeRemembered = remembersKeys && candidate?.isLongLived === true;
  const sameName = profiles.find((profile) => profile.name === name.trim());
  const isTaken = sameName !== undefined && !takesPaste(sameName, { isToBeRemembered });
  const nameError = nameErrorOf();
  const hint = hintFor(verdict);

  function nameErrorOf() {
    if (name.trim() === '') return 'connect_profile_name_missing';
    return isTaken ? 'connect_profile_name_taken' : null;
  }

  function submit(event: Event): void {
    event.preventDefault();
    setTried(true);
    const [region] = regions;
    if (verdict.kind !== 'ready' || nameError !== null || region === undefined) return;
    connecting.connect({
      regions,
      take: box.take,
      keep: (pasted, asked) => addPastedProfile({ name: name.trim(), pasted, asked, isToBeRemembered }),
      onConnected: (profileId) => {
        setTypedName(null);
        setTried(false);
        onConnected(profileId);
      },
    });
  }

  const isBusy = connecting.state.kind === 'asking-access' || connecting.state.kind === 'identifying';
  return (
    <form class="connect-form" noValidate autocomplete="off" onSubmit={submit}>
      <PasteBox state={box} {...(keptWhere === undefined ? {} : { keptWhere })} />
      <ExportCommands />
      {candidate !== null && (
        <TextField
          label={translate('connect_profile_name')}
          hint={translate(
            sameName !== undefined && !isTaken ? 'connect_profile_replaced' : 'connect_profile_name_hint',
          )}
          value={name}
          onValue={setTypedName}
          error={nameError && translate(nameError)}
          maxLength={80}
          spellcheck={false}
          autocomplete="off"
        />
      )}
      {children}
      <ConnectingOutcome state={connecting.state} />
      <div class="connect-submit">
        <Button type="submit" variant="primary" isBusy={isBusy}>
          {translate(connecting.state.kind === 'identifying' ? 'connect_identifying' : 'connect_submit')}
        </Button>
        <p class="field-hint" role="status">
          {isTried && hint !== null ? translate(hint) : translate('connect_prompt_hint')}
        </p>
      </div>
    </form>
  );
}

/** Why the button does nothing yet. */
function hintFor(verdict: PasteVerdict) {
  switch (verdict.kind) {
    case 'empty':
      return 'connect_missing_paste';
    case 'refused':
      return 'connect_missing_understanding';
    case 'ended':
      return 'connect_missing_fresh';
    case 'consent-missing':
      return 'connect_missing_consent';
    case 'ready':
      return null;
  }
}
