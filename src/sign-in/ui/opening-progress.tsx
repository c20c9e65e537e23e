import type { MessageKey } from '../../i18n/message-key';
import { translate } from '../../i18n/translate';
import { CheckIcon } from '../../ui/icons/check-icon';
import { Spinner } from '../../ui/spinner';
import type { Opening, OpeningStep } from '../opening';
import './opening-progress.css';

const STEP_KEYS: Record<Exclude<OpeningStep, 'failed'>, MessageKey> = {
  knocking: 'opening_step_knocking',
  entering: 'opening_step_entering',
  minting: 'opening_step_minting',
  'signing-in': 'opening_step_signing_in',
  trading: 'opening_step_signing_in',
  landing: 'opening_step_landing',
  arriving: 'opening_step_arriving',
  done: 'opening_step_done',
};

/** How far an opening is; nothing for a failed one, which has a card of its own. */
export function OpeningProgress({ opening: { step } }: { opening: Opening }) {
  if (step === 'failed') return null;
  return (
    <span class="opening-progress">
      {step === 'done' ? <CheckIcon size={14} /> : <Spinner />}
      {translate(STEP_KEYS[step])}
    </span>
  );
}
