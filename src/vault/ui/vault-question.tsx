import { translate } from '../../i18n/translate';
import type { QuestionProps } from '../../profiles/ui/question';
import { UnlockForm } from './unlock-form';

/** Asks for the passphrase where a remembered key is needed. */
export function VaultQuestion({ onAnswered }: QuestionProps) {
  return (
    <>
      <p class="field-hint">{translate('failure_vault_locked_sentence')}</p>
      <UnlockForm onUnlocked={onAnswered} takesFocus />
    </>
  );
}
