import type { Evidence } from './evidence';
import type { Problem } from './problem';
import { RULES } from './rule-list';
import type { Grade } from './rules/rule';

/** The problem that was recognised, by which rule, and how well that rule is founded. */
export interface Classification {
  readonly problem: Problem;
  readonly ruleId: string;
  readonly grade: Grade;
}

/** Recognises the problem that evidence shows; null where it shows none. Pure, total, and linear in its input. */
export function classify(evidence: Evidence): Classification | null {
  const rule = RULES.find(({ matches }) => matches(evidence));
  return rule === undefined ? null : { problem: rule.problem, ruleId: rule.id, grade: rule.grade };
}
