import { useState } from 'preact/hooks';
import { useChosenRegions } from '../../environments/ui/use-chosen-regions';
import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import { profilesItem } from '../../profiles/profile';
import type { ProfileFormProps } from '../../profiles/ui/add-profile/profile-form';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { FailureCard } from '../../ui/failure-card';
import { Field } from '../../ui/field';
import { useStored } from '../../ui/use-stored';
import { planImport } from '../plan-import';
import { readProfileKeys } from '../read-profile-keys';
import { FileDrop } from './file-drop';
import { ImportPreview } from './import-preview';
import { ReadFileView } from './read-file-view';
import { useImportChoice } from './use-import-choice';
import { useImportFiles } from './use-import-files';
import { useImporting } from './use-importing';
import '../../profiles/ui/connect-form.css';
import './import-form.css';

/** The files of the AWS CLI become profiles: picked, dropped or pasted, previewed, and chosen from. */
export function ImportForm({ onAdded }: ProfileFormProps) {
  const files = useImportFiles();
  const choice = useImportChoice(files.files);
  const known = useStored(profilesItem) ?? [];
  const [regions = []] = useChosenRegions();
  const [takesKeys, setTakesKeys] = useState(false);
  const { state, importAll } = useImporting(regions, (profileIds) => {
    files.clear();
    onAdded(profileIds);
  });
  const withKeys = choice.graph.profiles.filter(
    ({ name, settings }) =>
      choice.chosen.some((chosen) => chosen.name === name) && readProfileKeys(settings) !== null,
  );
  const isBusy = state.kind === 'importing';

  function submit(event: Event): void {
    event.preventDefault();
    const names = choice.chosen.map(({ name }) => name);
    if (names.length > 0 && !isBusy) importAll(planImport(choice.graph, names, takesKeys));
  }

  return (
    <form class="connect-form" noValidate autocomplete="off" onSubmit={submit}>
      <FileDrop files={files} />
      <details class="import-paste">
        <summary>{translate('aws_config_paste')}</summary>
        <Field label={translate('aws_config_paste_label')} hint={translate('paste_kept_where')}>
          {(control) => (
            <textarea
              {...control}
              ref={files.box}
              class="control control-mono"
              rows={8}
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              wrap="off"
              onInput={files.readBox}
            />
          )}
        </Field>
      </details>
      <ul class="read-files" aria-live="polite">
        {files.files.map((file) => (
          <ReadFileView key={file.fileName} file={file} onRemove={() => files.remove(file.fileName)} />
        ))}
      </ul>
      <ImportPreview choice={choice} known={known} />
      {withKeys.length > 0 && (
        <Checkbox
          label={translateCount('aws_config_take_keys', withKeys.length)}
          hint={translate('aws_config_take_keys_hint')}
          isChecked={takesKeys}
          onChecked={setTakesKeys}
        />
      )}
      {state.kind === 'failed' && <FailureCard failure={state.failure} />}
      <div class="connect-submit">
        <Button
          type="submit"
          variant="primary"
          isBusy={isBusy}
          disabled={!isBusy && choice.chosen.length === 0}
        >
          {choice.chosen.length === 0
            ? translate('aws_config_import')
            : translateCount('aws_config_import_count', choice.chosen.length)}
        </Button>
        <p class="field-hint" role="status">
          {translate(choice.chosen.length === 0 ? 'aws_config_import_missing' : 'aws_config_import_hint')}
        </p>
      </div>
    </form>
  );
}
