import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/hints/classify';
import { NO_EVIDENCE } from '../../../src/hints/evidence';
import { NETWORK_RULES } from '../../../src/hints/rules/network-errors';
import { NETWORK_EVENTS } from '../../fixtures/pages/network-events';

describe('network errors', () => {
  it.each(NETWORK_EVENTS)(
    '$error after $redirectCount redirects is $rule',
    ({ error, redirectCount, rule }) => {
      const evidence = {
        ...NO_EVIDENCE,
        surface: 'network' as const,
        networkError: error,
        redirectCount: redirectCount ?? 0,
      };
      expect(classify(evidence)?.ruleId ?? null).toBe(rule);
    },
  );

  it('are all there', () => {
    const seen = new Set(NETWORK_EVENTS.map(({ rule }) => rule));
    expect(NETWORK_RULES.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  it('are read with and without their prefix', () => {
    const evidence = { ...NO_EVIDENCE, surface: 'network' as const, networkError: 'ERR_TIMED_OUT' };
    expect(classify(evidence)?.problem).toBe('net-timed-out');
  });

  it('mean nothing on a page that was answered', () => {
    const networkError = 'net::ERR_CONNECTION_RESET';
    expect(classify({ ...NO_EVIDENCE, status: 200, networkError })).toBeNull();
  });
});
