import { describe, expect, it } from 'vitest';
import { advise } from '../../../../src/hints/advice/advise';
import { type Cause, REMEDIES_BY_CAUSE } from '../../../../src/hints/advice/cause';
import { CAUSES_BY_PROBLEM } from '../../../../src/hints/advice/causes-by-problem';
import { NO_EVIDENCE } from '../../../../src/hints/evidence';
import { PROBLEMS } from '../../../../src/hints/problem';

describe('advise', () => {
  it.each(PROBLEMS)('has causes and remedies for %s', (problem) => {
    const { causes, remedies } = advise(problem, NO_EVIDENCE);
    expect(causes.length).toBeGreaterThan(0);
    expect(remedies.length).toBeGreaterThan(0);
  });

  it('gives every remedy once, the likeliest cause’s first', () => {
    const { remedies } = advise('token-expired', { ...NO_EVIDENCE, tokenAgeMs: 74_000 });
    expect(remedies[0]).toEqual({ kind: 'sign-in-again' });
    expect(remedies.filter(({ kind }) => kind === 'sign-in-again')).toHaveLength(1);
  });

  it('tells what was seen', () => {
    const { titleKey, evidenceLine } = advise('token-expired', {
      ...NO_EVIDENCE,
      status: 403,
      path: '/aws_mwaa/login',
      tokenAgeMs: 74_400,
      headers: { server: 'gunicorn', 'x-amzn-requestid': 'r-1' },
    });
    expect(titleKey).toBe('hint_token_expired_title');
    expect(evidenceLine).toEqual([
      { key: 'hint_evidence_status', substitutions: ['403', '/aws_mwaa/login'] },
      { key: 'hint_evidence_token_age', substitutions: ['74'] },
      { key: 'hint_evidence_server', substitutions: ['gunicorn'] },
      { key: 'hint_evidence_request_id', substitutions: ['r-1'] },
    ]);
  });

  it('tells of a network error, a failed call, a route and a state', () => {
    const keys = (change: object) =>
      advise('server-error', { ...NO_EVIDENCE, ...change }).evidenceLine.map(({ key }) => key);
    expect(keys({ networkError: 'net::ERR_TIMED_OUT', status: 0 })).toEqual(['hint_evidence_network']);
    expect(keys({ status: 200, apiFailures: [{ pathPrefix: '/ui/config', status: 502 }] })).toEqual([
      'hint_evidence_status',
      'hint_evidence_call',
    ]);
    expect(keys({ spaRoute: '/auth/login/', status: 200 })).toEqual(['hint_evidence_route']);
    const environment = {
      status: 'UPDATING',
      accessMode: null,
      airflowMajor: null,
      lastUpdateAgeMs: null,
      isPrivateEndpoint: false,
      isOtherEnvironmentsHost: false,
    };
    expect(keys({ environment })).toEqual(['hint_evidence_environment']);
    expect(keys({ environment: { ...environment, status: 'AVAILABLE' } })).toEqual([]);
  });
});

it('keeps no cause that no problem has', () => {
  const used = new Set(Object.values(CAUSES_BY_PROBLEM).flat());
  expect((Object.keys(REMEDIES_BY_CAUSE) as Cause[]).filter((cause) => !used.has(cause))).toEqual([]);
});
