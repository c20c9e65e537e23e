import type { Evidence } from '../evidence';
import type { Problem } from '../problem';

/**
 * How well a signature is founded. `S`: seen in the source of the program that answers. `D`: documented by AWS,
 * or reported with the captured answer. `M`: measured with Chrome. `I`: inferred; what is said about it must
 * not sound like a fact.
 */
export type Grade = 'S' | 'D' | 'M' | 'I';

/**
 * One signature. `matches` is total, and linear in the size of the evidence. It looks at the status first, and
 * at texts only where the status, or a short list of exceptions, allows.
 */
export interface Rule {
  readonly id: string;
  readonly problem: Problem;
  readonly grade: Grade;
  readonly matches: (evidence: Evidence) => boolean;
}
