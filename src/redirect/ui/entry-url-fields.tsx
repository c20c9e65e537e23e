import { useState } from 'preact/hooks';
import { AIRFLOW_ROLES } from '../../airflow/airflow-role';
import type { Environment } from '../../environments/environment';
import type { Failure } from '../../failures/failure';
import { settle } from '../../failures/result';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { FailureCard } from '../../ui/failure-card';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { changeSignIn } from '../change-sign-in';
import { asksForRole } from '../entry-url';
import { entryUrlRefusedKey } from '../route-text-key';
import {
  type EntryUrlDraft,
  entryUrlDraftOf,
  isUnfinishedEntryUrl,
  readEntryUrlDraft,
} from './entry-url-draft';
import { EntryUrlReading } from './entry-url-reading';
import './route.css';

interface Props {
  environment: Environment;
  /** Called once it is stored, and the sign-in method with it. */
  onSaved?: () => void;
}

/** The page of a load balancer that signs the user in by itself: its template and the Airflow role to ask for. */
export function EntryUrlFields({ environment, onSaved }: Props) {
  const { id, name } = environment;
  const [draft, setDraft] = useState(() => entryUrlDraftOf(environment));
  const [isLeft, setIsLeft] = useState(draft.text !== '');
  const [isSaved, setIsSaved] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { reading, url } = readEntryUrlDraft(draft, name);

  function type(change: Partial<EntryUrlDraft>): void {
    setDraft({ ...draft, ...change });
    setIsSaved(false);
    setFailure(null);
  }

  async function save(): Promise<void> {
    setIsLeft(true);
    if (reading.kind === 'refused') return;
    const entryUrl = { template: reading.template, role: draft.role };
    const saved = await settle(() => changeSignIn(id, { signInMethod: 'entry-url', entryUrl }));
    setFailure(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    setIsSaved(true);
    onSaved?.();
  }

  const isShown = reading.kind === 'refused' && (isLeft || !isUnfinishedEntryUrl(reading.reason));
  return (
    <form
      class="route-entry"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={translate('route_entry_template')}
        hint={translate('route_entry_template_hint')}
        value={draft.text}
        onValue={(text) => type({ text })}
        onBlur={() => setIsLeft(draft.text !== '')}
        onPaste={() => setIsLeft(true)}
        error={isShown ? translate(entryUrlRefusedKey(reading.reason)) : null}
        placeholder="https://airflow.example.com/aws_mwaa/aws-console-sso?mwaa_env={environment}&rbac_role={role}"
        autocomplete="off"
        inputMode="url"
        spellcheck={false}
        isMono
      />
      {reading.kind === 'template' && asksForRole(reading.template) && (
        <Select
          label={translate('route_entry_role')}
          value={draft.role}
          options={AIRFLOW_ROLES.map((role) => ({ value: role, label: role }))}
          onValue={(role) => type({ role })}
        />
      )}
      {reading.kind === 'template' && url !== null && (
        <EntryUrlReading template={reading.template} url={url} environmentName={name} />
      )}
      {failure !== null && <FailureCard failure={failure} onDismiss={() => setFailure(null)} />}
      <div class="route-actions">
        <Button type="submit" variant="primary">
          {translate('route_entry_save')}
        </Button>
        <span class="route-saving" role="status">
          {isSaved && translate('route_entry_saved')}
        </span>
      </div>
    </form>
  );
}
