import { translate } from '../../i18n/translate';
import { PasteForm } from '../../profiles/ui/add-profile/paste-form';
import type { ProfileFormProps } from '../../profiles/ui/add-profile/profile-form';
import { Notice } from '../../ui/notice';
import { rememberKey } from '../remember-key';
import { NewPassphraseForm } from './new-passphrase-form';
import { ProtectionText } from './protection-text';
import { UnlockForm } from './unlock-form';
import { useVaultState } from './use-vault-state';
import './stored-key-form.css';

/** A long-lived key that is remembered on this device: first the passphrase, then the key. */
export function StoredKeyForm({ onAdded }: ProfileFormProps) {
  const vault = useVaultState();
  if (vault === undefined) return null;

  async function remember(profileIds: string[]): Promise<void> {
    // A key that ends by itself stays in memory, as any that is pasted.
    for (const id of profileIds) await rememberKey(id);
    onAdded(profileIds);
  }

  return (
    <div class="stored-key-form">
      <Notice title={translate('vault_protection')}>
        <ProtectionText />
      </Notice>
      {vault.kind === 'empty' && <NewPassphraseForm />}
      {vault.kind === 'locked' && <UnlockForm />}
      {vault.kind === 'unlocked' && (
        <>
          <p role="status">{translate('vault_unlocked_now')}</p>
          <PasteForm
            keptWhere={translate('vault_kept_where')}
            remembersKeys
            onAdded={(profileIds) => void remember(profileIds)}
          />
        </>
      )}
    </div>
  );
}
