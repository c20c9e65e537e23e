import type { MessageKey } from '../../i18n/message-key';
import { type Underscored, underscored } from '../../redirect/underscored';
import type { Problem } from '../problem';
import type { Cause } from './cause';
import type { EvidencePart } from './evidence-line';
import type { ConsolePlace, ExplainedStep, Remedy } from './remedy';

type TitleKey = `hint_${Underscored<Problem>}_title`;
type CauseKey = `hint_cause_${Underscored<Cause>}`;
type PlainRemedy = Exclude<Remedy['kind'], 'open-console' | 'connect-network' | 'explain'>;
type RemedyKey =
  | `hint_remedy_${Underscored<PlainRemedy>}`
  | `hint_remedy_open_console_${Underscored<ConsolePlace>}`
  | `hint_remedy_connect_network_${Extract<Remedy, { kind: 'connect-network' }>['what']}`
  | `hint_remedy_explain_${Underscored<ExplainedStep>}`;

/** The key of a problem's title. The types hold: a problem, cause or remedy without its string fails the build. */
export function titleKey(problem: Problem): MessageKey {
  const key: TitleKey = `hint_${underscored(problem)}_title`;
  return key satisfies MessageKey;
}

/** The key of the sentence that tells a cause. */
export function causeKey(cause: Cause): MessageKey {
  const key: CauseKey = `hint_cause_${underscored(cause)}`;
  return key satisfies MessageKey;
}

/** What a remedy's button or line says: a string, and what it is filled in with. */
export function remedyText(remedy: Remedy): EvidencePart {
  const substitutions = remedy.kind === 'wait' ? [String(remedy.minutes)] : [];
  return { key: remedyKey(remedy) satisfies MessageKey, substitutions };
}

function remedyKey(remedy: Remedy): RemedyKey {
  switch (remedy.kind) {
    case 'open-console':
      return `hint_remedy_open_console_${underscored(remedy.what)}`;
    case 'connect-network':
      return `hint_remedy_connect_network_${remedy.what}`;
    case 'explain':
      return `hint_remedy_explain_${underscored(remedy.step)}`;
    default:
      return `hint_remedy_${underscored(remedy.kind)}`;
  }
}
