import { useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { CodeBlock } from '../../ui/code-block';
import { Tabs } from '../../ui/tabs';
import { TextField } from '../../ui/text-field';
import { exportCommand } from '../paste/export-command';
import { EXPORT_SHELLS } from './export-shells';
import { useExportFormat } from './use-export-format';
import './export-commands.css';

/** The commands that print credentials, ready to be copied, and the other places to get them. */
export function ExportCommands() {
  const [shell, pickShell] = useExportFormat();
  const [profileName, setProfileName] = useState('');
  return (
    <details class="export-commands">
      <summary>{translate('export_summary')}</summary>
      <div class="export-commands-body">
        <p>{translate('export_intro')}</p>
        <TextField
          label={translate('export_profile_label')}
          optionalText={translate('ui_optional')}
          hint={translate('export_profile_hint')}
          value={profileName}
          onValue={setProfileName}
          placeholder="default"
          spellcheck={false}
          autocomplete="off"
        />
        <Tabs label={translate('export_shells')} tabs={EXPORT_SHELLS} selected={shell} onSelect={pickShell}>
          <CodeBlock
            text={exportCommand(profileName.trim() || null, shell)}
            label={translate('export_command_label')}
          />
        </Tabs>
        <p class="field-hint">{translate('export_sso_hint')}</p>
        <p class="field-hint">{translate('export_portal_hint')}</p>
      </div>
    </details>
  );
}
