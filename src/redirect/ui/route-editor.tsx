import { useRef } from 'preact/hooks';
import type { Environment } from '../../environments/environment';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import type { RouteMode } from '../route';
import { RouteAccess } from './route-access';
import { RoutePreview } from './route-preview';
import { RouteTargetField } from './route-target-field';
import { RouteWarnings } from './route-warnings';
import type { RouteForm } from './use-route-draft';
import './route.css';

interface Props {
  environment: Environment;
  form: RouteForm;
  /** What an environment is called. */
  titleOf: (environmentId: string) => string;
  granted: readonly string[];
}

const MODES = ['direct', 'redirect', 'automatic'] as const satisfies readonly RouteMode[];

/** Mode and target of a route, with what they will do, as it is typed. Saved by its button, and only when valid. */
export function RouteEditor({ environment: { host }, form, titleOf, granted }: Props) {
  const targetInput = useRef<HTMLInputElement>(null);
  const { draft, reading, saving } = form;
  const target = reading.target.kind === 'target' ? reading.target.target : null;
  const isRedirecting = draft.mode !== 'direct';

  async function save(): Promise<void> {
    // Where it is refused, the focus has the sentence at the field read out.
    if (!(await form.save())) targetInput.current?.focus();
  }

  return (
    <form
      class="route-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <RadioGroup
        legend={translate('route_mode')}
        value={draft.mode}
        options={MODES.map((mode) => ({
          value: mode,
          label: translate(`route_mode_${mode}`),
          hint: translate(`route_mode_${mode}_hint`),
        }))}
        onValue={(mode) => form.type({ mode })}
      />
      {isRedirecting && host === null && (
        <Notice tone="bad" isAnnounced>
          {translate('route_refused_no_host')}
        </Notice>
      )}
      {isRedirecting && <RouteTargetField form={form} titleOf={titleOf} inputRef={targetInput} />}
      {isRedirecting && target !== null && host !== null && (
        <>
          <RoutePreview host={host} target={target} isAutomatic={draft.mode === 'automatic'} />
          <RouteWarnings warnings={reading.judgement.warnings} titleOf={titleOf} />
          <RouteAccess host={host} target={target} granted={granted} />
        </>
      )}
      <div class="route-actions">
        <Button variant={reading.isSaved ? 'secondary' : 'primary'} type="submit">
          {translate('route_save')}
        </Button>
        <span class="route-saving" role="status">
          {saving === 'just-now' && reading.isSaved && translate('route_saved')}
          {!reading.isSaved && translate('route_unsaved')}
        </span>
      </div>
    </form>
  );
}
