import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_LIMITS } from '../../../src/hints/page-limits';
import { type PageReport, parsePageReport } from '../../../src/hints/page-report';

const REPORT: PageReport = {
  path: '/home',
  status: 200,
  contentType: 'text/html',
  title: '',
  parts: null,
  bodyChildCount: 0,
  bodyText: '',
  alerts: [{ tone: 'danger', own: 'Access is Denied', paragraph: '' }],
  airflow3Alerts: [],
  links: [],
  consoleEnvironment: null,
};

describe('parsePageReport', () => {
  it('rebuilds a report field by field, without what does not belong', () => {
    const message = { ...REPORT, token: 'x', alerts: [{ ...REPORT.alerts[0], html: '<b>' }] };
    expect(parsePageReport(message)).toEqual(REPORT);
  });

  it.each([
    ['a text too long', { title: 'x'.repeat(PAGE_LIMITS.text + 1) }],
    ['a body too long', { bodyText: 'x'.repeat(PAGE_LIMITS.bodyText + 1) }],
    ['too many alerts', { alerts: Array(PAGE_LIMITS.list + 1).fill(REPORT.alerts[0]) }],
    ['too many links', { links: Array(PAGE_LIMITS.list + 1).fill('') }],
    ['a path that is none', { path: 'https://evil.example/' }],
    ['a status that is none', { status: 200.5 }],
    ['a status out of range', { status: 1e9 }],
    ['an unknown tone', { alerts: [{ tone: 'info', own: '', paragraph: '' }] }],
    ['parts that are missing', { parts: { heading: 'x' } }],
    ['an environment that is no name', { consoleEnvironment: 'a/b' }],
    ['a missing field', { links: undefined }],
  ])('refuses %s', (_, change) => expect(parsePageReport({ ...REPORT, ...change })).toBeNull());

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(parsePageReport(message)).toBeNull();
      }),
    );
  });
});
