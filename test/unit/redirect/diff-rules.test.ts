import { expect, it } from 'vitest';
import { diffRules } from '../../../src/redirect/diff-rules';
import { buildRedirectRule } from '../../../src/redirect/redirect-rule';

const rule = (id: number, target = 'alb.example.com') =>
  buildRedirectRule(id, `e${id}.example.com`, { host: target, port: null });

it('adds, removes and replaces by id, in order', () => {
  const current = [rule(4), rule(3), rule(2), rule(1)];
  const planned = [rule(5), rule(3, 'other.example.com'), rule(2)];
  expect(diffRules(current, planned)).toEqual({
    addRules: [rule(3, 'other.example.com'), rule(5)],
    removeRuleIds: [1, 3, 4],
  });
});

it('takes a rule for the same, whatever the order of its fields', () => {
  const { action, condition, priority, id } = rule(1);
  const { resourceTypes, urlFilter } = condition;
  expect(
    diffRules(
      [{ action, condition: { resourceTypes, urlFilter }, priority, id } as { id: number }],
      [rule(1)],
    ),
  ).toEqual({
    addRules: [],
    removeRuleIds: [],
  });
});

it('replaces a rule that has more conditions than planned', () => {
  const narrowed = { ...rule(1), condition: { ...rule(1).condition, tabIds: [1] } };
  expect(diffRules([narrowed], [rule(1)])).toEqual({ addRules: [rule(1)], removeRuleIds: [1] });
});
