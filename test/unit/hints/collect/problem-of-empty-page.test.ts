import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classify } from '../../../../src/hints/classify';
import { problemOfEmptyPage } from '../../../../src/hints/collect/problem-of-empty-page';
import { type Evidence, NO_EVIDENCE } from '../../../../src/hints/evidence';

/** Errors without a page, with the headers that rules look at. */
const emptyPage: fc.Arbitrary<Evidence> = fc
  .record({
    status: fc.oneof(
      fc.constantFrom(400, 401, 403, 405, 463, 500, 502, 503, 504, 561),
      fc.integer({ min: 400, max: 599 }),
    ),
    path: fc.constantFrom(
      '/home',
      '/aws_mwaa/aws-console-sso',
      '/pluginsv2/aws_mwaa/login',
      '/login/',
      '/api/v1/dags',
    ),
    server: fc.constantFrom('awselb/2.0', 'nginx/1.25.3', 'CloudFront', 'gunicorn', null),
    cache: fc.constantFrom('Error from cloudfront', 'Miss from cloudfront', null),
    wafAction: fc.constantFrom('challenge', 'captcha', null),
    errorType: fc.constantFrom('ForbiddenException', null),
    tokenAgeMs: fc.constantFrom(null, 5_000, 74_000),
    hostRole: fc.constantFrom('web-server', 'load-balancer'),
  })
  .map(({ server, cache, wafAction, errorType, ...rest }) => ({
    ...NO_EVIDENCE,
    ...rest,
    hasEmptyBody: true,
    headers: {
      ...(server !== null && { server }),
      ...(cache !== null && { 'x-cache': cache }),
      ...(wafAction !== null && { 'x-amzn-waf-action': wafAction }),
      ...(errorType !== null && { 'x-amzn-errortype': errorType }),
    },
  }));

it('finds what the rules find, so that badge and advice tell the same', () => {
  fc.assert(
    fc.property(emptyPage, (evidence) => {
      expect(problemOfEmptyPage(evidence)).toBe(classify(evidence)?.problem);
    }),
    { numRuns: 3_000 },
  );
});

it('tells more than one kind of them apart', () => {
  const found = new Set(fc.sample(emptyPage, 2_000).map(problemOfEmptyPage));
  expect(found.size).toBeGreaterThan(10);
});
