import { useRef, useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { SecretField } from '../../ui/secret-field';
import { judgePassphrase, MIN_PASSPHRASE_LENGTH } from '../judge-passphrase';
import { unlockVault } from '../unlock-vault';
import './vault-form.css';

/** Sets the passphrase of a vault that is empty. Nobody can give it back: it is asked for twice. */
export function NewPassphraseForm() {
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<ReturnType<typeof judgePassphrase>>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(): Promise<void> {
    const passphrase = first.current?.value ?? '';
    const found = judgePassphrase(passphrase, second.current?.value ?? '');
    setFault(found);
    if (found !== null) return;
    setBusy(true);
    await unlockVault(passphrase);
    for (const { current } of [first, second]) if (current !== null) current.value = '';
    setBusy(false);
  }

  return (
    <form
      class="vault-form"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit();
      }}
    >
      <SecretField
        label={translate('vault_new_passphrase')}
        input={first}
        isMasked
        hint={translate('vault_new_passphrase_hint', String(MIN_PASSPHRASE_LENGTH))}
        error={fault === 'short' || fault === 'plain' ? translate(`vault_passphrase_${fault}`) : null}
        onInput={() => setFault(null)}
      />
      <SecretField
        label={translate('vault_repeat_passphrase')}
        input={second}
        isMasked
        error={fault === 'different' ? translate('vault_passphrase_different') : null}
        onInput={() => setFault(null)}
      />
      <div>
        <Button type="submit" variant="primary" isBusy={isBusy}>
          {translate('vault_set_passphrase')}
        </Button>
      </div>
    </form>
  );
}
