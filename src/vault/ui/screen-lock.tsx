import { useEffect, useState } from 'preact/hooks';
import { hasIdlePermission, requestIdlePermission } from '../../browser/idle';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { CheckIcon } from '../../ui/icons/check-icon';
import { postponeLock } from '../postpone-lock';

/** Has the vault lock with the screen and when the computer is idle, which Chrome has to allow. */
export function ScreenLock() {
  const [isAllowed, setAllowed] = useState<boolean | null>(null);

  useEffect(() => void hasIdlePermission().then(setAllowed), []);

  function allow(): void {
    // First of all: Chrome wants the user's gesture.
    requestIdlePermission().then(
      (isGiven) => {
        setAllowed(isGiven);
        void postponeLock();
      },
      () => setAllowed(false),
    );
  }

  if (isAllowed === null) return null;
  if (isAllowed) {
    return (
      <p class="field-hint" role="status">
        <CheckIcon /> {translate('vault_screen_allowed')}
      </p>
    );
  }
  return (
    <Button size="small" onClick={allow}>
      {translate('vault_screen_allow')}
    </Button>
  );
}
