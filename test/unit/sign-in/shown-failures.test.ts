import { describe, expect, it } from 'vitest';
import { failure } from '../../../src/failures/failure';
import { newestOpenings, STALE_AFTER_MS, shownFailures } from '../../../src/sign-in/shown-failures';
import { openingOf } from '../given';

const NOW = 1_000_000;
const DENIED = failure('access-denied', 'no');

describe('shownFailures', () => {
  it('tells of a failed opening with its reason', () => {
    const opening = openingOf({ step: 'failed', failure: DENIED });
    expect(shownFailures([opening], NOW)).toEqual([{ opening, failure: DENIED }]);
  });

  it('is silent about one that is done, or on its way', () => {
    const onItsWay = openingOf({ id: '1', environmentId: 'a', stepAt: NOW - STALE_AFTER_MS });
    const done = openingOf({ id: '2', environmentId: 'b', step: 'done', stepAt: 0 });
    expect(shownFailures([onItsWay, done], NOW)).toEqual([]);
  });

  it.each(['minting', 'landing', 'arriving'] as const)(
    'tells that one stuck at %s was interrupted',
    (step) => {
      const opening = openingOf({ step, stepAt: NOW - STALE_AFTER_MS - 1 });
      expect(shownFailures([opening], NOW).map((shown) => shown.failure.code)).toEqual(['interrupted']);
    },
  );

  it.each(['signing-in', 'trading'] as const)(
    'leaves what a web server does to the worker first: %s',
    (step) => {
      const slow = openingOf({ step, stepAt: NOW - 99_000, tabId: 7 });
      expect(shownFailures([slow], NOW)).toEqual([]);
      expect(shownFailures([{ ...slow, stepAt: NOW - 101_000 }], NOW)).toHaveLength(1);
    },
  );

  it.each(['knocking', 'entering'] as const)('gives the user all the time in the tab: %s', (step) => {
    const open = openingOf({ step, stepAt: 0, tabId: 7 });
    expect(shownFailures([open], 3_600_000)).toEqual([]);
    expect(shownFailures([{ ...open, tabId: null }], 3_600_000)).toHaveLength(1);
  });

  it('forgets the failure of an environment that was opened again since', () => {
    const again = openingOf({ id: '2', step: 'done' });
    const failed = openingOf({ id: '1', step: 'failed', failure: DENIED });
    expect(shownFailures([again, failed], NOW)).toEqual([]);
  });
});

describe('newestOpenings', () => {
  it('keeps one opening per environment, the first of the list', () => {
    const openings = [
      openingOf({ id: '3', environmentId: 'a' }),
      openingOf({ id: '2', environmentId: 'b' }),
      openingOf({ id: '1', environmentId: 'a' }),
    ];
    expect(newestOpenings(openings).map(({ id }) => id)).toEqual(['3', '2']);
  });
});
