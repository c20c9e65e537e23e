import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/hints/advice/advise';
import { classify } from '../../../src/hints/classify';
import type { Evidence } from '../../../src/hints/evidence';
import { PAGE_LIMITS } from '../../../src/hints/page-limits';
import { PROBLEMS } from '../../../src/hints/problem';
import { RULES } from '../../../src/hints/rule-list';
import { evidence } from './arbitrary-evidence';

const RUNS = { numRuns: 2000 };

/** The short list of things that make a problem of a page that was answered with 200. */
function withoutListedSignals(found: Evidence): Evidence {
  return {
    ...found,
    surface: 'page',
    hostRole: found.hostRole === 'aws-console' ? 'web-server' : found.hostRole,
    headers: { ...found.headers, 'x-amzn-waf-action': '' },
    page: found.page && { ...found.page, alerts: [], links: [] },
    networkError: null,
    apiFailures: [],
    spaRoute: null,
    // A page that stays is a signal on the sign-in page only.
    stayedMs: found.path.includes('aws-console-sso') ? 0 : found.stayedMs,
  };
}

describe('classify', () => {
  it('finds nothing on a page answered with 2xx or 3xx that gives no listed signal', () => {
    fc.assert(
      fc.property(evidence, fc.integer({ min: 200, max: 399 }), (found, status) => {
        expect(classify({ ...withoutListedSignals(found), status })).toBeNull();
      }),
      RUNS,
    );
  });

  it('never throws, and gives advice for whatever it finds', () => {
    fc.assert(
      fc.property(evidence, (found) => {
        const result = classify(found);
        if (result === null) return;
        expect(PROBLEMS).toContain(result.problem);
        const advice = advise(result.problem, found);
        expect(advice.causes.length).toBeGreaterThan(0);
        expect(advice.remedies.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it('comes close to every kind of rule with arbitrary evidence, so that the above means something', () => {
    const found = new Set(fc.sample(evidence, 5000).map((sample) => classify(sample)?.ruleId));
    expect(found.size).toBeGreaterThan(15);
  });

  it('asks the same of a large page as of a small one, so that its work grows with the text alone', () => {
    fc.assert(
      fc.property(evidence, (found) => {
        if (found.page === null) return;
        const page = found.page;
        const reads = [10, 1000, PAGE_LIMITS.bodyText].map((size) =>
          countReads({ ...found, page: { ...page, bodyText: 'o'.repeat(size) } }),
        );
        expect(new Set(reads).size).toBe(1);
        expect(reads[0]).toBeLessThanOrEqual(RULES.length * 12);
      }),
      { numRuns: 300 },
    );
  });
});

/** How often a property of the evidence or its page is read while all rules are asked, matching or not. */
function countReads(found: Evidence): number {
  let reads = 0;
  const counting = <Value extends object>(value: Value): Value =>
    new Proxy(value, {
      get(target, name, receiver) {
        reads += 1;
        return Reflect.get(target, name, receiver);
      },
    });
  const watched = counting({ ...found, page: found.page && counting(found.page) });
  for (const { matches } of RULES) matches(watched);
  return reads;
}
