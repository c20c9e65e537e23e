import { useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import type { Profile } from '../../profiles/profile';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { rememberKey } from '../remember-key';
import { NewPassphraseForm } from './new-passphrase-form';
import { ProtectionText } from './protection-text';
import { UnlockForm } from './unlock-form';
import { useVaultState } from './use-vault-state';
import './stored-key-form.css';

/** Offers to remember the long-lived key of a profile, which is in memory until the browser closes. */
export function RememberKey({ profile }: { profile: Pick<Profile, 'id' | 'name'> }) {
  const [isAsked, setAsked] = useState(false);
  const vault = useVaultState();
  if (vault === undefined) return null;
  if (!isAsked) {
    return (
      <div>
        <Button size="small" onClick={() => setAsked(true)}>
          {translate('vault_remember')}
          <span class="visually-hidden"> {profile.name}</span>
        </Button>
      </div>
    );
  }
  return (
    <div class="stored-key-form">
      <Notice
        title={translate('vault_protection')}
        actions={
          <>
            <Button size="small" onClick={() => setAsked(false)}>
              {translate('ui_cancel')}
            </Button>
            {vault.kind === 'unlocked' && (
              <Button size="small" variant="primary" onClick={() => void rememberKey(profile.id)}>
                {translate('vault_remember')}
              </Button>
            )}
          </>
        }
      >
        <ProtectionText />
      </Notice>
      {vault.kind === 'empty' && <NewPassphraseForm />}
      {vault.kind === 'locked' && <UnlockForm takesFocus />}
    </div>
  );
}
