import { describe, expect, it } from 'vitest';
import { planRedirectRules, type RedirectInput } from '../../../src/redirect/plan-redirect-rules';
import { routeTo } from './arbitraries';

const NOW = 1_000_000;

function input(
  environmentId: string,
  host: string | null,
  route: RedirectInput['route'],
  decision: RedirectInput['decision'] = null,
): RedirectInput {
  return { environmentId, host, route, decision };
}

it('plans the rule that was measured', () => {
  expect(
    planRedirectRules([input('a', 'a.example.com', routeTo('alb.example.com', { ruleId: 7 }))], NOW),
  ).toEqual({
    rules: [
      {
        id: 7,
        priority: 1,
        condition: { urlFilter: '|https://a.example.com/', resourceTypes: ['main_frame'] },
        action: { type: 'redirect', redirect: { transform: { host: 'alb.example.com' } } },
      },
    ],
    inert: [],
  });
});

it('names the port only where it is not 443', () => {
  const transforms = [null, 443, 8443].map((port, index) => {
    const route = routeTo('alb.example.com', { ruleId: index + 1, ...(port === null ? {} : { port }) });
    return planRedirectRules([input('a', 'a.example.com', route)], NOW).rules[0]?.action.redirect.transform;
  });
  expect(transforms).toEqual([
    { host: 'alb.example.com' },
    { host: 'alb.example.com' },
    { host: 'alb.example.com', port: '8443' },
  ]);
});

describe('an automatic route', () => {
  const plan = (decision: RedirectInput['decision']) =>
    planRedirectRules(
      [input('a', 'a.example.com', routeTo('alb.example.com', { mode: 'automatic' }), decision)],
      NOW,
    );

  it('has a rule only once it was decided to redirect', () => {
    expect(plan('redirect').rules).toHaveLength(1);
    expect(plan('direct')).toEqual({ rules: [], inert: [] });
    expect(plan(null)).toEqual({ rules: [], inert: [] });
  });
});

it('has no rule for a direct route, and does not call it inert', () => {
  const direct = input('a', null, routeTo('alb.example.com', { mode: 'direct' }), 'redirect');
  expect(planRedirectRules([direct], NOW)).toEqual({ rules: [], inert: [] });
});

describe('inert is', () => {
  it.each([
    null,
    '',
    'localhost',
    'A.example.com',
    '*.example.com',
    'a.example.com/',
    'a^.example',
    '10.0.0.1',
  ])('the host %j', (host) => {
    const { rules, inert } = planRedirectRules([input('a', host, routeTo('alb.example.com'))], NOW);
    expect(rules).toEqual([]);
    expect(inert).toEqual([{ environmentId: 'a', reason: 'no-host' }]);
  });

  it.each([null, 'https://alb.example.com', 'alb.example.com:8443', 'ALB.example.com'])(
    'the target %j',
    (target) => {
      const { rules, inert } = planRedirectRules([input('a', 'a.example.com', routeTo(target))], NOW);
      expect(rules).toEqual([]);
      expect(inert).toEqual([{ environmentId: 'a', reason: 'no-target' }]);
    },
  );

  it('a pause, until it is over', () => {
    const paused = input('a', 'a.example.com', routeTo('alb.example.com', { pausedUntil: NOW }));
    expect(planRedirectRules([paused], NOW - 1)).toEqual({
      rules: [],
      inert: [{ environmentId: 'a', reason: 'paused' }],
    });
    expect(planRedirectRules([paused], NOW).rules).toHaveLength(1);
  });

  it('every route of a circle, and none that leads to it', () => {
    const { rules, inert } = planRedirectRules(
      [
        input('a', 'a.example.com', routeTo('b.example.com', { ruleId: 1 })),
        input('b', 'b.example.com', routeTo('c.example.com', { ruleId: 2 })),
        input('c', 'c.example.com', routeTo('b.example.com', { ruleId: 3 })),
        input('d', 'd.example.com', routeTo('d.example.com', { ruleId: 4 })),
      ],
      NOW,
    );
    expect(rules.map(({ id }) => id)).toEqual([1]);
    expect(inert).toEqual(['b', 'c', 'd'].map((environmentId) => ({ environmentId, reason: 'loop' })));
  });

  it('no circle that a pause has broken', () => {
    const { rules } = planRedirectRules(
      [
        input('a', 'a.example.com', routeTo('b.example.com', { ruleId: 1 })),
        input('b', 'b.example.com', routeTo('a.example.com', { ruleId: 2, pausedUntil: NOW + 1 })),
      ],
      NOW,
    );
    expect(rules.map(({ id }) => id)).toEqual([1]);
  });

  it('whoever has the host or the rule id of another, and the lower id wins', () => {
    const inputs = [
      input('c', 'c.example.com', routeTo('alb.example.com', { ruleId: 1, port: 3 })),
      input('b', 'a.example.com', routeTo('alb.example.com', { ruleId: 2, port: 2 })),
      input('a', 'a.example.com', routeTo('alb.example.com', { ruleId: 1, port: 1 })),
    ];
    const expected = planRedirectRules(inputs, NOW);
    expect(expected.rules.map(({ id, condition }) => [id, condition.urlFilter])).toEqual([
      [1, '|https://a.example.com/'],
    ]);
    expect(expected.inert).toEqual(
      ['c', 'b'].map((environmentId) => ({ environmentId, reason: 'conflict' })),
    );
    expect(planRedirectRules([...inputs].reverse(), NOW)).toEqual(expected);
  });
});

it('plans 1,000 routes, a chain through all of them included', () => {
  const inputs = Array.from({ length: 1000 }, (_, index) =>
    input(`e${index}`, `e${index}.example.com`, routeTo(`e${index + 1}.example.com`, { ruleId: index + 1 })),
  );
  expect(planRedirectRules(inputs, NOW).rules).toHaveLength(1000);
});
