import { translate } from '../../i18n/translate';
import { CopyButton } from '../../ui/copy-button';
import { exportCommand } from '../paste/export-command';
import { EXPORT_SHELLS } from './export-shells';
import { useExportFormat } from './use-export-format';
import './profile-command.css';

/** The one command that prints the credentials of a profile, ready to be copied, for the shell of the user. */
export function ProfileCommand({ profileName }: { profileName: string }) {
  const [format, pickFormat] = useExportFormat();
  const command = exportCommand(profileName, format);
  return (
    <div class="profile-command">
      <div class="profile-command-header">
        <select
          class="control control-small"
          aria-label={translate('export_shells')}
          value={format}
          onChange={({ currentTarget: { value } }) => {
            const picked = EXPORT_SHELLS.find(({ id }) => id === value);
            if (picked !== undefined) pickFormat(picked.id);
          }}
        >
          {EXPORT_SHELLS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <CopyButton text={command} label={translate('question_copy_command')} />
      </div>
      <code class="profile-command-text">{command}</code>
    </div>
  );
}
