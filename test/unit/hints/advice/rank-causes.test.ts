import { describe, expect, it } from 'vitest';
import type { Cause } from '../../../../src/hints/advice/cause';
import { CAUSES_BY_PROBLEM } from '../../../../src/hints/advice/causes-by-problem';
import { rankCauses } from '../../../../src/hints/advice/rank-causes';
import { RANKING_SIGNALS } from '../../../../src/hints/advice/ranking-signal';
import { type EnvironmentFacts, type Evidence, NO_EVIDENCE } from '../../../../src/hints/evidence';
import type { Problem } from '../../../../src/hints/problem';

const HOUR = 3_600_000;
const FACTS: EnvironmentFacts = {
  status: 'AVAILABLE',
  accessMode: null,
  airflowMajor: null,
  lastUpdateAgeMs: null,
  isPrivateEndpoint: false,
  isOtherEnvironmentsHost: false,
};

function rank(problem: Problem, change: Partial<Evidence>, facts?: Partial<EnvironmentFacts>) {
  const environment = facts === undefined ? null : { ...FACTS, ...facts };
  return rankCauses(CAUSES_BY_PROBLEM[problem], { ...NO_EVIDENCE, environment, ...change });
}

describe('rankCauses', () => {
  it('keeps the order of the problem where nothing is known', () => {
    const neutral = { ...NO_EVIDENCE, hostRole: 'aws-console' as const };
    for (const causes of Object.values(CAUSES_BY_PROBLEM)) {
      expect(rankCauses(causes, neutral)).toEqual([...new Set(causes)]);
    }
  });

  it('blames a token of more than 60 seconds first', () => {
    expect(rank('sign-in-forbidden', { tokenAgeMs: 60_001 })[0]).toBe('token-expired');
  });

  it('does not blame a fresh token, but the permission, the clock and the host', () => {
    const causes = rank('sign-in-forbidden', { tokenAgeMs: 60_000 });
    expect(causes.slice(0, 3)).toEqual(['permission-missing', 'clock-wrong', 'stale-bookmark']);
    expect(causes).not.toContain('token-expired');
  });

  it.each([
    ['UPDATING', 'environment-busy'],
    ['MAINTENANCE', 'environment-busy'],
    ['PENDING', 'environment-waiting'],
    ['UNAVAILABLE', 'environment-failed'],
    ['UPDATE_FAILED', 'environment-failed'],
  ])('explains a 502 by the state %s', (status, cause) => {
    expect(rank('load-balancer-502', { status: 502 }, { status })[0]).toBe(cause);
  });

  it('does not blame the state of an environment that is available', () => {
    const causes = rank('load-balancer-502', { status: 502 }, { status: 'AVAILABLE' });
    expect(causes).not.toContain('environment-busy');
    expect(causes).not.toContain('environment-failed');
  });

  it.each([{ accessMode: 'PRIVATE_ONLY' }, { isPrivateEndpoint: true }])('blames the VPN for %o', (facts) => {
    for (const problem of ['net-timed-out', 'net-name-not-resolved', 'net-reset'] as const) {
      expect(rank(problem, { networkError: 'net::ERR_X' }, facts)[0]).toBe('vpn-down');
    }
  });

  it('does not blame the VPN for a public web server', () => {
    expect(
      rank('net-timed-out', { networkError: 'net::ERR_X' }, { accessMode: 'PUBLIC_ONLY' }),
    ).not.toContain('vpn-down');
  });

  it('looks at the targets of the load balancer, and at the environment without one', () => {
    const behind = rank('load-balancer-502', { hostRole: 'load-balancer' });
    const direct = rank('load-balancer-502', { hostRole: 'web-server' });
    expect(behind[0]).toBe('target-protocol');
    expect(behind).not.toContain('environment-network');
    expect(direct[0]).toBe('environment-network');
    expect(direct).not.toContain('target-protocol');
  });

  it('blames the end of a session that was there less than 12 hours ago', () => {
    const causes = (ago: number) =>
      rank('signed-out', { sessionSignedInAgoMs: ago }, { isOtherEnvironmentsHost: true });
    expect(causes(11 * HOUR).slice(0, 2)).toEqual(['stale-bookmark', 'session-ended']);
    expect(rank('signed-out', { sessionSignedInAgoMs: 11 * HOUR })[0]).toBe('session-ended');
  });

  it('blames the requirements for a 5xx within a day of an update', () => {
    expect(rank('airflow-crash', { status: 500 }, { lastUpdateAgeMs: 23 * HOUR })[0]).toBe(
      'requirements-broken',
    );
    expect(rank('airflow-crash', { status: 500 }, { lastUpdateAgeMs: 25 * HOUR })[0]).toBe(
      'resources-exhausted',
    );
    const apiFailures = [{ pathPrefix: '/ui/config', status: 500 }];
    expect(rank('airflow-api-failing', { status: 200, apiFailures }, { lastUpdateAgeMs: HOUR })[0]).toBe(
      'requirements-broken',
    );
  });

  it('blames a bookmark of another environment before everything else', () => {
    const causes = rank('sign-in-forbidden', { tokenAgeMs: 90_000 }, { isOtherEnvironmentsHost: true });
    expect(causes.slice(0, 2)).toEqual(['stale-bookmark', 'token-expired']);
    expect(rank('sign-in-forbidden', {}, { isOtherEnvironmentsHost: false })).not.toContain('stale-bookmark');
  });

  it('never leaves a problem without a cause, and never repeats one', () => {
    const one: readonly Cause[] = ['environment-busy', 'environment-busy'];
    expect(rankCauses(one, { ...NO_EVIDENCE, environment: FACTS })).toEqual(['environment-busy']);
  });

  it('has no signal without an effect on some problem', () => {
    const used = new Set(Object.values(CAUSES_BY_PROBLEM).flat());
    const idle = RANKING_SIGNALS.flatMap(({ promotes = [], excludes = [] }) => [
      ...promotes,
      ...excludes,
    ]).filter((cause) => !used.has(cause));
    expect(idle).toEqual([]);
  });
});
