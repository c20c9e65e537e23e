import { useState } from 'preact/hooks';
import type { Failure } from '../../failures/failure';
import { settle } from '../../failures/result';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { FailureCard } from '../../ui/failure-card';
import { TextField } from '../../ui/text-field';
import { addConsoleEnvironment } from '../add-console-environment';
import { type ConsoleDraft, readConsoleDraft } from './console-draft';
import { IdentityCenterFields } from './identity-center-fields';
import { RegionSelect } from './region-select';
import './add-forms.css';

interface Props {
  draft: ConsoleDraft;
  onDraft: (change: Partial<ConsoleDraft>) => void;
  /** Where the user gave an URL of the web server. */
  host?: string | null;
  landingPage?: string | null;
  onAdded: (environmentId: string) => void;
}

/** Adds an environment that is opened through the AWS console: no credentials, no host access. */
export function AddConsoleForm({ draft, onDraft, host = null, landingPage = null, onAdded }: Props) {
  const [isTried, setTried] = useState(false);
  // Unfolded for what is there already; from then on it is the user's to fold.
  const [isFilledAtFirst] = useState(
    draft.startUrl !== '' || draft.accountId !== '' || draft.roleName !== '',
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const { value, errors } = readConsoleDraft(draft);
  // While the user still types for the first time, an empty field is no mistake.
  const shown = isTried ? errors : NO_ERRORS;

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (value === null) return;
    const added = await settle(() => addConsoleEnvironment({ ...value, host, landingPage }));
    if (!added.ok) return setFailure(added.error);
    setFailure(null);
    setTried(false);
    onAdded(added.value);
  }

  return (
    <form class="add-form" noValidate onSubmit={(event) => void add(event)}>
      <div class="add-fields">
        <TextField
          label={translate('add_name')}
          hint={translate('add_name_hint')}
          value={draft.name}
          onValue={(name) => onDraft({ name })}
          error={shown.name && translate(shown.name)}
          spellcheck={false}
          autocomplete="off"
          isMono
        />
        <RegionSelect
          label={translate('add_region')}
          region={draft.region}
          onRegion={(region) => onDraft({ region })}
          error={shown.region && translate(shown.region)}
        />
        <TextField
          label={translate('add_label')}
          optionalText={translate('ui_optional')}
          hint={translate('add_label_hint')}
          value={draft.label}
          onValue={(label) => onDraft({ label })}
          maxLength={80}
          autocomplete="off"
        />
      </div>
      <details class="add-more" open={isFilledAtFirst}>
        <summary>{translate('console_identity_center')}</summary>
        <p class="field-hint">{translate('console_identity_center_hint')}</p>
        <div class="add-fields">
          <IdentityCenterFields draft={draft} errors={shown} onChange={onDraft} />
        </div>
      </details>
      {failure !== null && <FailureCard failure={failure} onDismiss={() => setFailure(null)} />}
      <div class="add-actions">
        <Button type="submit" variant="primary">
          {translate('add_console_submit')}
        </Button>
      </div>
    </form>
  );
}

const NO_ERRORS = { name: null, region: null, startUrl: null, accountId: null, roleName: null };
