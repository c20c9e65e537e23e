import type { MessageKey } from '../../i18n/message-key';
import type { Evidence } from '../evidence';
import type { Problem } from '../problem';
import { type Cause, REMEDIES_BY_CAUSE } from './cause';
import { CAUSES_BY_PROBLEM } from './causes-by-problem';
import { type EvidencePart, evidenceLine } from './evidence-line';
import { titleKey } from './hint-text';
import { rankCauses } from './rank-causes';
import { type Remedy, RUN_DOCTOR } from './remedy';

/** What is said about a problem, as data. */
export interface Advice {
  readonly problem: Problem;
  readonly titleKey: MessageKey;
  readonly evidenceLine: readonly EvidencePart[];
  /** The likeliest first. */
  readonly causes: readonly Cause[];
  /** What to do, for the likeliest cause first, each once. */
  readonly remedies: readonly Remedy[];
}

/** The causes and remedies of a problem, ranked by what is known of this environment. Pure and total. */
export function advise(problem: Problem, evidence: Evidence): Advice {
  const causes = rankCauses(CAUSES_BY_PROBLEM[problem], evidence);
  return {
    problem,
    titleKey: titleKey(problem),
    evidenceLine: evidenceLine(evidence),
    causes,
    remedies: withoutRepeats(remediesOf(causes)),
  };
}

/** Where it is not the likeliest cause, the doctor can tell which one it is. */
function remediesOf([likeliest, ...others]: readonly Cause[]): readonly Remedy[] {
  const first = likeliest === undefined ? [] : REMEDIES_BY_CAUSE[likeliest];
  return [...first, RUN_DOCTOR, ...others.flatMap((cause) => REMEDIES_BY_CAUSE[cause])];
}

function withoutRepeats(remedies: readonly Remedy[]): readonly Remedy[] {
  return [...new Map(remedies.map((remedy) => [JSON.stringify(remedy), remedy])).values()];
}
