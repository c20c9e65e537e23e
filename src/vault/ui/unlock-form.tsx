import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../i18n/message-key';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { SecretField } from '../../ui/secret-field';
import { unlockVault } from '../unlock-vault';
import './vault-form.css';

interface Props {
  onUnlocked?: () => void;
  /** Where it is what the user came for. */
  takesFocus?: boolean;
}

/** Asks for the passphrase of the vault, which goes from its field into the vault and nowhere else. */
export function UnlockForm({ onUnlocked, takesFocus = false }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'idle' | 'busy' | 'empty' | 'wrong'>('idle');

  useEffect(() => {
    if (takesFocus) input.current?.focus({ preventScroll: true });
  }, []);

  async function unlock(): Promise<void> {
    const passphrase = input.current?.value ?? '';
    if (passphrase === '') return setState('empty');
    setState('busy');
    const isRight = await unlockVault(passphrase);
    if (!isRight) {
      setState('wrong');
      input.current?.select();
      return;
    }
    if (input.current !== null) input.current.value = '';
    setState('idle');
    onUnlocked?.();
  }

  return (
    <form
      class="vault-form"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (state !== 'busy') void unlock();
      }}
    >
      <SecretField
        label={translate('vault_passphrase')}
        input={input}
        isMasked
        error={state === 'wrong' || state === 'empty' ? translate(ERRORS[state]) : null}
        onInput={() => setState((now) => (now === 'busy' ? now : 'idle'))}
      />
      <Button type="submit" variant="primary" size="small" isBusy={state === 'busy'}>
        {translate('vault_unlock')}
      </Button>
    </form>
  );
}

const ERRORS = {
  wrong: 'vault_wrong_passphrase',
  empty: 'vault_passphrase_missing',
} as const satisfies Record<string, MessageKey>;
