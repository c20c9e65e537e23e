import { describe, expect, it } from 'vitest';
import { apiFailures, apiPathPrefix } from '../../../../src/hints/collect/api-failures';

const NOW = 1_000_000;

describe('apiPathPrefix', () => {
  it.each([
    ['/ui/config', '/ui/config'],
    ['/ui/auth/menus', '/ui/auth'],
    ['/api/v2/dags/my_secret_dag/dagRuns', '/api/v2/dags'],
    ['/static/a.js', null],
    ['/ui/', null],
    ['/api/v1/dags', null],
    ['/x/ui/config', null],
  ])('%s is %s', (path, prefix) => expect(apiPathPrefix(path)).toBe(prefix));
});

describe('apiFailures', () => {
  const call = (path: string, status: number, agoMs: number) => ({ path, status, at: NOW - agoMs });

  it('counts the failures of the last half minute', () => {
    const calls = [call('/ui/dags', 500, 29_999), call('/ui/dags', 502, 30_000), call('/ui/dags', 503, 10)];
    expect(apiFailures(calls, NOW).map(({ status }) => status)).toEqual([500, 503]);
  });

  it('counts neither successes, nor unknown outcomes, nor what is no API call', () => {
    const calls = [call('/ui/dags', 200, 1), call('/ui/dags', 0, 1), call('/static/a.js', 404, 1)];
    expect(apiFailures(calls, NOW)).toEqual([]);
  });

  it('forgets a burst of 401s once the configuration was answered', () => {
    const calls = [call('/ui/auth/menus', 401, 50), call('/ui/config', 200, 40), call('/ui/dags', 403, 30)];
    expect(apiFailures(calls, NOW)).toEqual([{ pathPrefix: '/ui/dags', status: 403 }]);
  });

  it('keeps no more than it needs of a flood', () => {
    const flood = Array.from({ length: 5000 }, () => call('/ui/dags', 500, 1));
    expect(apiFailures(flood, NOW)).toHaveLength(50);
  });
});
