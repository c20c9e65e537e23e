import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCallPace } from '../../../src/environments/call-pace';
import { createPaces } from '../../../src/environments/call-paces';

describe('createCallPace', () => {
  it('lets a burst go at once, and the others one after the other', () => {
    const pace = createCallPace({ burst: 3, perSecond: 10 });
    expect([1, 2, 3, 4, 5].map(() => pace.take(1_000))).toEqual([0, 0, 0, 100, 200]);
    // A second later, ten more would have been allowed: the burst is there again, and no more than that.
    expect([1, 2, 3, 4].map(() => pace.take(9_000))).toEqual([0, 0, 0, 100]);
  });

  it('is never exceeded, whenever calls are asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 60 }), (gaps) => {
        const pace = createCallPace({ burst: 5, perSecond: 10 });
        let now = 0;
        const starts = gaps
          .map((gap) => {
            now += gap;
            return now + pace.take(now);
          })
          .sort((a, b) => a - b);
        for (const [index, start] of starts.entries()) {
          const later = starts[index + 15];
          // Five at once and ten in the second after are the most.
          if (later !== undefined) expect(later - start).toBeGreaterThanOrEqual(1_000);
        }
      }),
    );
  });

  it('slows down by half at each asking, to one call in two seconds', () => {
    const pace = createCallPace({ burst: 3, perSecond: 10 });
    pace.take(0);
    pace.slowDown(0);
    expect([1, 2].map(() => pace.take(0))).toEqual([200, 400]);
    for (let asked = 0; asked < 10; asked += 1) pace.slowDown(60_000);
    expect([1, 2].map(() => pace.take(60_000))).toEqual([2_000, 4_000]);
  });
});

it('createPaces has one pace for an account in a region', () => {
  const paceOf = createPaces();
  expect(paceOf('111122223333', 'eu-west-1')).toBe(paceOf('111122223333', 'eu-west-1'));
  expect(paceOf('111122223333', 'eu-west-1')).not.toBe(paceOf('111122223333', 'us-east-1'));
  expect(paceOf('111122223333', 'eu-west-1')).not.toBe(paceOf('444455556666', 'eu-west-1'));
});
