import { useState } from 'preact/hooks';
import { releaseHostAccess, requestHostAccess } from '../browser/host-access';
import { translate } from '../i18n/translate';
import { Checkbox } from '../ui/checkbox';

interface Props {
  /** Match patterns of the console, to be asked for. */
  patterns: readonly string[];
  isOn: boolean;
  hasAccess: boolean;
  onChange: (isOn: boolean) => void;
}

/** Hints on the console's own pages: they take access to the console, which is given back with them. */
export function ConsoleHints({ patterns, isOn, hasAccess, onChange }: Props) {
  const [isDenied, setDenied] = useState(false);

  async function turn(isWanted: boolean): Promise<void> {
    if (!isWanted) {
      onChange(false);
      await releaseHostAccess(patterns).catch(() => false);
      return;
    }
    // First of all: Chrome wants the user's gesture.
    const isGranted = await requestHostAccess(patterns).catch(() => false);
    setDenied(!isGranted);
    onChange(isGranted);
  }

  return (
    <>
      <Checkbox
        label={translate('hints_console')}
        hint={translate('hints_console_hint')}
        isChecked={isOn && hasAccess}
        onChecked={(isWanted) => void turn(isWanted)}
      />
      <p class="field-hint" role="status">
        {isDenied && translate('hosts_denied')}
      </p>
    </>
  );
}
