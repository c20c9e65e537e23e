import type { Opening, OpeningStep } from './opening';
import type { SignInEvent } from './sign-in-event';
import { type Advance, type AdvanceStep, unchanged } from './steps/advance';
import { advanceArriving, advanceDone } from './steps/arriving';
import { advanceEntering } from './steps/entering';
import { advanceKnocking } from './steps/knocking';
import { advanceLanding } from './steps/landing';
import { advanceMinting } from './steps/minting';
import { advanceSigningIn, advanceTrading } from './steps/signing-in';

const STEPS: Record<OpeningStep, AdvanceStep> = {
  knocking: advanceKnocking,
  entering: advanceEntering,
  minting: advanceMinting,
  'signing-in': advanceSigningIn,
  trading: advanceTrading,
  landing: advanceLanding,
  arriving: advanceArriving,
  done: advanceDone,
  failed: unchanged,
};

/** Advances an opening by one event. Pure and total: an event that means nothing to a step changes nothing. */
export function advanceOpening(opening: Opening, event: SignInEvent, now: number): Advance {
  return STEPS[opening.step](opening, event, now);
}
