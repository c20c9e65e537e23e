import { useState } from 'preact/hooks';
import type { PastedAirflowUrl } from '../../airflow/pasted-url';
import { translate } from '../../i18n/translate';
import { AddConsoleForm } from './add-console-form';
import { EMPTY_CONSOLE_DRAFT } from './console-draft';

interface Props {
  reading: PastedAirflowUrl;
  onAdded: (environmentId: string) => void;
}

/** Without credentials nobody can be asked for the name, but the console can open it. */
export function ConsoleByUrl({ reading, onAdded }: Props) {
  const [changes, setChanges] = useState({});
  const isConsole = reading.kind === 'console';
  const draft = {
    ...EMPTY_CONSOLE_DRAFT,
    region: reading.region ?? '',
    name: isConsole ? reading.name : '',
    ...changes,
  };
  return (
    <>
      <p>{translate(isConsole ? 'add_url_console_only' : 'add_url_name_missing')}</p>
      <AddConsoleForm
        draft={draft}
        onDraft={(change) => setChanges({ ...changes, ...change })}
        host={isConsole ? null : reading.host}
        landingPage={isConsole ? null : reading.landingPage}
        onAdded={onAdded}
      />
    </>
  );
}
