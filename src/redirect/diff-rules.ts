import type { RedirectRule } from './redirect-rule';

/** What `updateDynamicRules` is given; rules are removed before others are added. */
export interface RuleDiff {
  readonly addRules: readonly RedirectRule[];
  readonly removeRuleIds: readonly number[];
}

/**
 * The least change that turns the rules in force into the planned ones, in the order of the ids. A rule that
 * changed is removed and added; one that is the same is left alone, whatever the order of its fields.
 *
 * @param current as `getDynamicRules` gives them
 */
export function diffRules(
  current: readonly { readonly id: number }[],
  planned: readonly RedirectRule[],
): RuleDiff {
  const wanted = new Map(planned.map((rule) => [rule.id, canonical(rule)]));
  const kept = new Set(current.filter((rule) => wanted.get(rule.id) === canonical(rule)).map(({ id }) => id));
  return {
    addRules: planned.filter(({ id }) => !kept.has(id)).sort((one, other) => one.id - other.id),
    removeRuleIds: current
      .map(({ id }) => id)
      .filter((id) => !kept.has(id))
      .sort((one, other) => one - other),
  };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
