import fc from 'fast-check';
import type { SignInEvent } from '../../../src/sign-in/sign-in-event';

const status = fc.constantFrom(0, 200, 302, 401, 403, 404, 429, 500, 503);
const path = fc.constantFrom('/aws_mwaa' as const, '/pluginsv2/aws_mwaa' as const);
const pagePath = fc.constantFrom('/', '/home', '/dags/d/grid', '/login/', '/wanted');

/** Any event of a tab. */
export const signInEvents: fc.Arbitrary<SignInEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('sign-in-answered' as const),
    status,
    path,
    authority: fc.constantFrom('airflow.example.com', 'balancer.example.com:8443'),
    redirectPath: fc.option(pagePath),
  }),
  fc.record({ kind: fc.constant('sign-in-page-answered' as const), status, path }),
  fc.record({
    kind: fc.constant('page-answered' as const),
    status,
    paths: fc.array(pagePath, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('page-failed' as const), error: fc.constant('net::ERR_FAILED') }),
  fc.constantFrom<SignInEvent>(
    { kind: 'sign-in-begun' },
    { kind: 'signed-out-page-reached' },
    { kind: 'sign-in-overdue' },
    { kind: 'tab-closed' },
  ),
);
