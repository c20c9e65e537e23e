import type { Evidence } from '../evidence';
import type { Cause } from './cause';
import { RANKING_SIGNALS } from './ranking-signal';

/**
 * The causes, the likeliest first, by what the evidence signals: promoted causes lead, excluded ones are gone,
 * the rest keeps its order. If nothing were left, nothing is excluded.
 */
export function rankCauses(causes: readonly Cause[], evidence: Evidence): readonly Cause[] {
  const signals = RANKING_SIGNALS.filter(({ holds }) => holds(evidence));
  const promoted = signals.flatMap(({ promotes = [] }) => promotes);
  const excluded = new Set(signals.flatMap(({ excludes = [] }) => excludes));
  const inOrder = [...new Set([...promoted.filter((cause) => causes.includes(cause)), ...causes])];
  const left = inOrder.filter((cause) => !excluded.has(cause));
  return left.length > 0 ? left : inOrder;
}
