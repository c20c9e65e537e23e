import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reconcileRedirectRules } from '../../../src/redirect/apply-redirect-rules';
import { redirectReportItem } from '../../../src/redirect/redirect-report';
import { routesItem } from '../../../src/redirect/routes';
import { fakeRedirectRules } from '../fake-redirect-rules';
import { givenEnvironments } from '../given';
import { routeTo } from './arbitraries';
import { ALB, givenDecision, givenRoute, NOW, newEnvironment, rulesInForce } from './given-routes';

const [FIRST, SECOND, THIRD] = [newEnvironment(), newEnvironment(), newEnvironment()];

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  await givenEnvironments(FIRST, SECOND, THIRD);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const inert = async () => (await redirectReportItem.read()).inert;

it('makes a rule for each route, with its own id', async () => {
  await givenRoute(FIRST, routeTo(ALB, { ruleId: 7 }));
  await givenRoute(SECOND, routeTo('other.example.com', { ruleId: 2 }));
  await reconcileRedirectRules();
  expect(await rulesInForce()).toEqual({ 2: 'other.example.com', 7: ALB });
  expect(await inert()).toEqual([]);
});

describe('again', () => {
  it('changes nothing, and asks Chrome for no change', async () => {
    await givenRoute(FIRST, routeTo(ALB));
    await reconcileRedirectRules();
    const update = vi.spyOn(fakeRedirectRules, 'updateDynamicRules');
    await reconcileRedirectRules();
    expect(update).not.toHaveBeenCalled();
    expect(await rulesInForce()).toEqual({ 1: ALB });
  });

  it('at the same time adds each rule once', async () => {
    await givenRoute(FIRST, routeTo(ALB));
    const update = vi.spyOn(fakeRedirectRules, 'updateDynamicRules');
    await Promise.all([reconcileRedirectRules(), reconcileRedirectRules(), reconcileRedirectRules()]);
    expect(update).toHaveBeenCalledTimes(1);
    expect(await rulesInForce()).toEqual({ 1: ALB });
  });

  it('takes away the rule of a route that is gone, of a direct one, and of an environment that is gone', async () => {
    await givenRoute(FIRST, routeTo(ALB, { ruleId: 1 }));
    await givenRoute(SECOND, routeTo('two.example.com', { ruleId: 2 }));
    await givenRoute(THIRD, routeTo('three.example.com', { ruleId: 3 }));
    await reconcileRedirectRules();
    await givenRoute(SECOND, routeTo('two.example.com', { ruleId: 2, mode: 'direct' }));
    await givenEnvironments(FIRST, SECOND);
    await reconcileRedirectRules();
    expect(await rulesInForce()).toEqual({ 1: ALB });
    await routesItem.update(() => ({}));
    await reconcileRedirectRules();
    expect(await rulesInForce()).toEqual({});
  });
});

describe('a rule that Chrome rejects', () => {
  /** As Chrome: one bad rule and the whole update is refused. */
  function rejectRule(id: number): void {
    const update = fakeRedirectRules.updateDynamicRules;
    vi.spyOn(fakeRedirectRules, 'updateDynamicRules').mockImplementation(async (change) => {
      if (change.addRules?.some((rule) => rule.id === id)) throw new Error(`Rule ${id} is invalid.`);
      await update(change);
    });
  }

  it('is told, and the others live', async () => {
    await givenRoute(FIRST, routeTo(ALB, { ruleId: 1 }));
    await givenRoute(SECOND, routeTo('bad.example.com', { ruleId: 2 }));
    await givenRoute(THIRD, routeTo('three.example.com', { ruleId: 3 }));
    rejectRule(2);
    await reconcileRedirectRules();
    expect(await rulesInForce()).toEqual({ 1: ALB, 3: 'three.example.com' });
    expect(await inert()).toEqual([{ environmentId: SECOND.id, reason: 'rejected' }]);
  });

  it('keeps no former rule of its route in force', async () => {
    await givenRoute(FIRST, routeTo('former.example.com', { ruleId: 1 }));
    await reconcileRedirectRules();
    await givenRoute(FIRST, routeTo(ALB, { ruleId: 1 }));
    rejectRule(1);
    await reconcileRedirectRules();
    expect(await rulesInForce()).toEqual({});
    expect(await inert()).toEqual([{ environmentId: FIRST.id, reason: 'rejected' }]);
  });
});

describe('a route has no rule', () => {
  it.each([
    ['unproven', routeTo(ALB, { proof: { kind: 'none' } })],
    ['paused', routeTo(ALB, { pausedUntil: NOW + 1 })],
    ['no-target', routeTo(null)],
  ] as const)('while %s, and that is told', async (reason, route) => {
    await givenRoute(FIRST, routeTo(ALB));
    await reconcileRedirectRules();
    await givenRoute(FIRST, route);
    await reconcileRedirectRules();
    expect(await rulesInForce()).toEqual({});
    expect(await inert()).toEqual([{ environmentId: FIRST.id, reason }]);
  });

  it('until its pause ends', async () => {
    await givenRoute(FIRST, routeTo(ALB, { pausedUntil: NOW + 60_000 }));
    await reconcileRedirectRules();
    expect(await rulesInForce()).toEqual({});
    vi.setSystemTime(NOW + 60_000);
    await reconcileRedirectRules();
    expect(await rulesInForce()).toEqual({ 1: ALB });
    expect(await inert()).toEqual([]);
  });
});

it.each([
  [null, {}],
  ['direct', {}],
  ['redirect', { 1: ALB }],
] as const)('an automatic route that decided %s has the rules %o', async (way, rules) => {
  await givenRoute(FIRST, routeTo(ALB, { mode: 'automatic' }));
  if (way !== null) await givenDecision(FIRST, way);
  await reconcileRedirectRules();
  expect(await rulesInForce()).toEqual(rules);
  expect(await inert()).toEqual([]);
});
