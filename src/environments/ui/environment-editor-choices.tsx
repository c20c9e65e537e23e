import { useState } from 'preact/hooks';
import { normalizeLandingPage } from '../../airflow/landing-page';
import { translate } from '../../i18n/translate';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { changeChoices, type EnvironmentChoices, STAGES } from '../choices';
import './add-forms.css';

interface Props {
  environmentId: string;
  choices: EnvironmentChoices;
}

/** Label, stage, landing page, pin, and whether to sign in by itself. What is typed stays in the field, also while it is not valid. */
export function EnvironmentChoicesForm({ environmentId, choices }: Props) {
  const [label, setLabel] = useState(choices.label);
  const [landingPage, setLandingPage] = useState(choices.landingPage ?? '');
  const isProduction = choices.stage === 'production';
  const isLandingPageWrong = landingPage.trim() !== '' && normalizeLandingPage(landingPage.trim()) === null;

  function change(changes: Partial<EnvironmentChoices>): void {
    void changeChoices(environmentId, changes);
  }

  function typeLandingPage(text: string): void {
    setLandingPage(text);
    const trimmed = text.trim();
    const page = normalizeLandingPage(trimmed);
    if (trimmed === '' || page !== null) change({ landingPage: page });
  }

  return (
    <div class="add-form">
      <div class="add-fields">
        <TextField
          label={translate('add_label')}
          hint={translate('add_label_hint')}
          value={label}
          onValue={(text) => {
            setLabel(text);
            change({ label: text.trim() });
          }}
          maxLength={80}
          autocomplete="off"
        />
        <Select
          label={translate('editor_stage')}
          hint={translate('editor_stage_hint')}
          value={choices.stage}
          options={STAGES.map((stage) => ({ value: stage, label: translate(`stage_${stage}`) }))}
          onValue={(stage) => change({ stage })}
        />
      </div>
      <TextField
        label={translate('editor_landing_page')}
        hint={translate('editor_landing_page_hint')}
        value={landingPage}
        onValue={typeLandingPage}
        error={isLandingPageWrong ? translate('editor_landing_page_error') : null}
        placeholder="/dags/my_dag/grid"
        spellcheck={false}
        autocomplete="off"
        isMono
      />
      <Checkbox
        label={translate('editor_pin')}
        hint={translate('editor_pin_hint')}
        isChecked={choices.isPinned}
        onChecked={(isPinned) => change({ isPinned })}
      />
      <Checkbox
        label={translate('editor_signs_in')}
        hint={translate(isProduction ? 'editor_signs_in_production' : 'editor_signs_in_hint')}
        isChecked={choices.signsInByItself && !isProduction}
        isDisabled={isProduction}
        onChecked={(signsInByItself) => change({ signsInByItself })}
      />
    </div>
  );
}
