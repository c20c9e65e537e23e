import { useState } from 'preact/hooks';
import { formatDuration } from '../../i18n/format-duration';
import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { StatusPill } from '../../ui/status-pill';
import { forgetVault } from '../forget-vault';
import { lockVault } from '../lock-vault';
import { postponeLock } from '../postpone-lock';
import { IDLE_MINUTES, vaultItem } from '../vault-item';
import { ProtectionText } from './protection-text';
import { ScreenLock } from './screen-lock';
import { UnlockForm } from './unlock-form';
import { useVaultState } from './use-vault-state';
import './vault-section.css';

const IDLE_OPTIONS = IDLE_MINUTES.map((minutes) => ({
  value: String(minutes),
  label: formatDuration(minutes * 60_000),
}));

/** The remembered keys: locked or not, when they lock by themselves, and how to be rid of them. */
export function VaultSection() {
  const vault = useVaultState();
  const [isForgetting, setForgetting] = useState(false);
  if (vault === undefined || vault.count === 0) return null;
  const isUnlocked = vault.kind === 'unlocked';

  async function chooseIdleTime(value: string): Promise<void> {
    const chosen = IDLE_MINUTES.find((minutes) => String(minutes) === value);
    if (chosen === undefined) return;
    await vaultItem.update((stored) => ({ ...stored, idleMinutes: chosen }));
    await postponeLock();
  }

  return (
    <Section
      title={translate('vault_title')}
      description={translateCount('vault_count', vault.count)}
      actions={
        <StatusPill tone={isUnlocked ? 'notice' : 'good'}>
          {translate(isUnlocked ? 'vault_unlocked' : 'vault_locked')}
        </StatusPill>
      }
    >
      {isUnlocked ? (
        <div>
          <Button variant="primary" onClick={() => void lockVault()}>
            {translate('vault_lock')}
          </Button>
        </div>
      ) : (
        <UnlockForm />
      )}
      <div class="vault-idle">
        <Select
          label={translate('vault_idle')}
          hint={translate('vault_idle_hint')}
          value={String(vault.idleMinutes)}
          options={IDLE_OPTIONS}
          onValue={(value) => void chooseIdleTime(value)}
        />
        <ScreenLock />
      </div>
      <details class="vault-protection">
        <summary>{translate('vault_protection')}</summary>
        <ProtectionText />
      </details>
      {isForgetting ? (
        <Notice
          tone="bad"
          isAnnounced
          title={translate('vault_forget_question')}
          actions={
            <>
              <Button size="small" onClick={() => setForgetting(false)}>
                {translate('ui_cancel')}
              </Button>
              <Button size="small" variant="danger" onClick={() => void forgetVault()}>
                {translate('vault_forget')}
              </Button>
            </>
          }
        >
          {translate('vault_forget_consequence')}
        </Notice>
      ) : (
        <div>
          <Button size="small" onClick={() => setForgetting(true)}>
            {translate('vault_forget')}
          </Button>
        </div>
      )}
    </Section>
  );
}
