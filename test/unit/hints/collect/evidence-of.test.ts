import { describe, expect, it } from 'vitest';
import { classify } from '../../../../src/hints/classify';
import {
  evidenceOfReport,
  evidenceOfRequest,
  evidenceOfSilence,
} from '../../../../src/hints/collect/evidence-of';
import { readPage } from '../../../../src/hints/collect/read-page';
import type { TabPage } from '../../../../src/hints/collect/tab-pages';
import { HOST } from '../../given';
import { parseDocument } from '../fixture-document';

const NOW = Date.UTC(2026, 10, 22, 12);
const AROUND = { hostRole: 'web-server', sessionSignedInAgoMs: null, environment: null } as const;
const PAGE: TabPage = {
  requestId: '1',
  host: HOST,
  path: '/home',
  landingPage: '/home',
  status: 502,
  headers: { server: 'awselb/2.0' },
  redirectCount: 1,
  tokenExpiresAt: null,
};
const REQUEST = {
  phase: 'completed',
  requestId: '2',
  tabId: 7,
  isPage: false,
  method: 'POST',
  url: `https://${HOST}/aws_mwaa/login?x=planted#planted`,
  status: 403,
  redirectUrl: null,
  error: null,
  headers: [],
} as const;

function message(status: number, path = '/home') {
  const document = parseDocument('<h1>502 Bad Gateway</h1>', 'text/html', `https://${HOST}${path}`);
  const report = readPage(document, status, 'text/html');
  return { report, apiFailures: [], spaRoute: null, cameFrom: null, stayedMs: 900 };
}

describe('the age of the token', () => {
  it.each([
    ['74 s', 14_000, 74_000, 'sign-in-token-expired'],
    ['2 s', -58_000, 2_000, 'sign-in-forbidden'],
  ])('of %s decides what a refusal means', (_age, sinceEnd, age, ruleId) => {
    const page = { ...PAGE, tokenExpiresAt: NOW - sinceEnd };
    const evidence = evidenceOfRequest(REQUEST, page, AROUND, NOW);
    expect(evidence.tokenAgeMs).toBe(age);
    expect(classify(evidence)?.ruleId).toBe(ruleId);
  });

  it('is never negative, and unknown without a token', () => {
    const early = { ...PAGE, tokenExpiresAt: NOW + 600_000 };
    expect(evidenceOfRequest(REQUEST, early, AROUND, NOW).tokenAgeMs).toBe(0);
    expect(evidenceOfRequest(REQUEST, PAGE, AROUND, NOW).tokenAgeMs).toBeNull();
  });
});

it('evidence of a request holds neither query nor fragment', () => {
  expect(JSON.stringify(evidenceOfRequest(REQUEST, PAGE, AROUND, NOW))).not.toContain('planted');
});

it('twenty redirects and an abort are a loop; an abort alone is nothing', () => {
  const aborted = {
    ...REQUEST,
    isPage: true,
    status: 0,
    phase: 'failed',
    error: 'net::ERR_ABORTED',
  } as const;
  const ruleOf = (redirectCount: number) =>
    classify(evidenceOfRequest(aborted, { ...PAGE, redirectCount }, AROUND, NOW))?.ruleId;
  expect([ruleOf(20), ruleOf(19), ruleOf(0)]).toEqual(['net-redirect-loop', undefined, undefined]);
});

it('an answer that left nothing to read is told by its headers', () => {
  expect(classify(evidenceOfSilence(PAGE, AROUND, NOW))?.ruleId).toBe('load-balancer-502');
  expect(classify(evidenceOfSilence({ ...PAGE, headers: {}, status: 404 }, AROUND, NOW))?.ruleId).toBe(
    'empty-error-page',
  );
});

describe('a report', () => {
  it('is completed by the headers of the same page', () => {
    const evidence = evidenceOfReport(message(502), HOST, PAGE, AROUND, NOW);
    expect(evidence).toMatchObject({ surface: 'page', headers: { server: 'awselb/2.0' }, redirectCount: 1 });
  });

  it.each([
    ['another path', PAGE, '/dags'],
    ['another host', { ...PAGE, host: 'other.example.com' }, '/home'],
    ['no page', null, '/home'],
  ])('of %s gets nothing of what requests told', (_, page, path) => {
    const evidence = evidenceOfReport(message(502, path), HOST, page, AROUND, NOW);
    expect(evidence).toMatchObject({ headers: {}, redirectCount: 0, tokenAgeMs: null });
  });
});
