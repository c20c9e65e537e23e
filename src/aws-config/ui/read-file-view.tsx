import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import { IconButton } from '../../ui/icon-button';
import { CheckIcon } from '../../ui/icons/check-icon';
import { CloseIcon } from '../../ui/icons/close-icon';
import { WarningIcon } from '../../ui/icons/warning-icon';
import type { FaultyLine } from '../config-text';
import { faultyLineSentence, refusedFileSentence } from './import-messages';
import type { ReadFile } from './use-import-files';
import './read-file-view.css';

/** How many lines are told one by one. */
const TOLD_LINES = 5;

/** One file: that it was read, with the lines that were left out, or why it was refused. */
export function ReadFileView({ file, onRemove }: { file: ReadFile; onRemove: () => void }) {
  const { fileName, read } = file;
  const name = fileName === '' ? translate('aws_config_pasted_text') : fileName;
  const isRefused = read.kind === 'refused';
  return (
    <li class="read-file">
      <span class={isRefused ? 'read-file-mark read-file-refused' : 'read-file-mark'}>
        {isRefused ? <WarningIcon /> : <CheckIcon />}
      </span>
      <div class="read-file-text">
        <strong>{name}</strong>
        {isRefused ? (
          <p>{refusedFileSentence(read)}</p>
        ) : (
          <p class="field-hint">{translateCount('aws_config_sections', read.sections.length)}</p>
        )}
        {!isRefused && read.faults.length > 0 && <Faults faults={read.faults} />}
      </div>
      <IconButton label={translate('aws_config_remove_file', name)} icon={<CloseIcon />} onClick={onRemove} />
    </li>
  );
}

function Faults({ faults }: { faults: readonly FaultyLine[] }) {
  const untold = faults.length - TOLD_LINES;
  return (
    <ul class="read-file-faults">
      {faults.slice(0, TOLD_LINES).map(({ line, reason }) => (
        <li key={line}>{faultyLineSentence(reason, line)}</li>
      ))}
      {untold > 0 && <li>{translateCount('aws_config_more_faults', untold)}</li>}
    </ul>
  );
}
