import { describe, expect, it } from 'vitest';
import {
  DECISION_LIFETIME_MS,
  decide,
  isFresh,
  mayMoveRequest,
  PROBE_LIMIT_MS,
} from '../../../src/redirect/decide-route';

it.each([
  [0, 'direct'],
  [PROBE_LIMIT_MS, 'direct'],
  [PROBE_LIMIT_MS + 1, 'redirect'],
  [null, 'redirect'],
])('decides, after an answer in %j ms, on %s', (answeredWithinMs, way) => {
  expect(decide({ observedAt: 5, answeredWithinMs })).toEqual({ way, decidedAt: 5 });
});

it.each([
  [0, true],
  [DECISION_LIFETIME_MS - 1, true],
  [DECISION_LIFETIME_MS, false],
  [-1, false],
])('finds a decision of %i ms fresh: %s', (age, expected) => {
  expect(isFresh({ way: 'direct', decidedAt: 1e12 }, 1e12 + age)).toBe(expected);
});

describe('mayMoveRequest', () => {
  const pending = {
    method: 'GET',
    hasHeaders: false,
    startedAt: 1000,
    alreadyMoved: false,
    isSignInUrl: false,
  };
  const late = 1000 + PROBE_LIMIT_MS;

  it('moves a page load that has waited long enough', () => {
    expect(mayMoveRequest(pending, late)).toBe('yes');
    expect(mayMoveRequest({ ...pending, isSignInUrl: true }, late)).toBe('with-fresh-token');
  });

  it.each([
    ['a POST', { method: 'POST' }],
    ['another method', { method: 'PUT' }],
    ['an answered one', { hasHeaders: true }],
    ['one that was moved', { alreadyMoved: true }],
    ['a sign-in URL that was moved', { alreadyMoved: true, isSignInUrl: true }],
    ['a younger one', { startedAt: 1001 }],
    ['one from the future', { startedAt: 1e15 }],
  ])('does not move %s', (_, change) => {
    expect(mayMoveRequest({ ...pending, ...change }, late)).toBe('no');
  });
});
