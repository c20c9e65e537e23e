import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/hints/classify';
import type { Evidence } from '../../../src/hints/evidence';
import type { PageReport } from '../../../src/hints/page-report';
import { readFixtures } from '../../fixtures/pages/read-fixture';
import { evidenceOf } from './fixture-evidence';

/** Rules for every status of 400 or more, or for no status at all. */
const ANY_STATUS = new Set([
  'cloudfront',
  'nginx',
  'oops-at-sign-in',
  'oops-in-console',
  'empty-error-page',
  'signed-out-route',
  'airflow-3-401',
  'airflow-3-403',
  'airflow-3-5xx',
]);

/** Rules that know a page by its title, among other things. */
const BY_TITLE = new Set([
  'airflow-2-500',
  'airflow-2-not-found',
  'csrf-400',
  'flask-403',
  'flask-500',
  'gunicorn-400',
  'gunicorn-500',
  'nginx',
]);

const cases = readFixtures('failing').map((fixture) => ({ fixture, evidence: evidenceOf(fixture) }));

function ruleOf(evidence: Evidence, change: Partial<Evidence>): string | null {
  return classify({ ...evidence, ...change })?.ruleId ?? null;
}

function withPage({ page }: Evidence, change: Partial<PageReport>): Partial<Evidence> {
  return { page: page && { ...page, ...change } };
}

describe('with another status, the same document is not the same problem', () => {
  const bound = cases.filter(
    ({ fixture }) =>
      !ANY_STATUS.has(fixture.folder) &&
      fixture.evidence['surface'] !== 'api' &&
      fixture.evidence['apiFailures'] === undefined,
  );

  it.each(bound)('$fixture.name', ({ fixture, evidence }) => {
    expect(bound.length).toBeGreaterThan(90);
    expect(ruleOf(evidence, { status: fixture.status < 400 ? 203 : 418 })).not.toBe(fixture.folder);
  });
});

describe('answered with 200, the same document is healthy', () => {
  const errors = cases.filter(
    ({ fixture }) => fixture.status >= 400 && !('networkError' in fixture.evidence),
  );

  it.each(errors)('$fixture.name', ({ fixture }) => {
    expect(classify(evidenceOf({ ...fixture, status: 200, evidence: {} }))).toBeNull();
  });
});

describe('with another title, the same document is not the same problem', () => {
  const titled = cases.filter(({ fixture }) => BY_TITLE.has(fixture.folder));

  it.each(titled)('$fixture.name', ({ fixture, evidence }) => {
    expect(ruleOf(evidence, withPage(evidence, { title: 'Another title' }))).not.toBe(fixture.folder);
  });
});

describe('without its header, or with another form,', () => {
  const formed = cases.filter(({ fixture }) => fixture.folder.startsWith('load-balancer-'));

  it.each(formed)('$fixture.name is not the load balancer’s', ({ fixture, evidence }) => {
    const change = { ...withPage(evidence, { bodyChildCount: 2 }), headers: { server: 'envoy' } };
    expect(ruleOf(evidence, change)).not.toBe(fixture.folder);
  });

  const cloudfront = cases.filter(({ fixture }) => fixture.folder === 'cloudfront');

  it.each(cloudfront)('$fixture.name is not CloudFront’s', ({ evidence }) => {
    expect(ruleOf(evidence, { ...withPage(evidence, { title: 'x' }), headers: {} })).not.toBe('cloudfront');
  });
});

describe('alerts', () => {
  const alerts = cases.filter(({ evidence }) => (evidence.page?.alerts.length ?? 0) > 0);

  it.each(alerts)('of $fixture.name count in their own tone only', ({ evidence }) => {
    const swapped = evidence.page?.alerts.map((alert) => ({
      ...alert,
      tone: alert.tone === 'danger' ? ('warning' as const) : ('danger' as const),
    }));
    expect(ruleOf(evidence, withPage(evidence, { alerts: swapped ?? [] }))).toBeNull();
  });
});

describe('the link of the page for visitors without a session', () => {
  const pages = cases.filter(({ fixture }) => fixture.folder === 'signed-out-page');

  it.each(pages)('of $fixture.name counts on that page only', ({ evidence }) => {
    expect(ruleOf(evidence, { path: '/my_plugin/help' })).toBeNull();
  });
});
