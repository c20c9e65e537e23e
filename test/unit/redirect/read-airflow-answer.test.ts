import { describe, expect, it } from 'vitest';
import { provesTarget } from '../../../src/redirect/probe-finding';
import type { ProbeObservation } from '../../../src/redirect/probe-observation';
import { readProbe } from '../../../src/redirect/read-probe';
import { answered, HEALTH, PRIVATE } from './probe-observations';

const V2 = '/health';

describe('Airflow is told by', () => {
  it.each<[string, 2 | 3 | null, Partial<ProbeObservation>]>([
    ['its health, version 3', 3, { bodyStart: HEALTH }],
    ['its health, version 2', 2, { path: V2, bodyStart: HEALTH }],
    ['its health although unhealthy', 2, { path: V2, bodyStart: HEALTH.replace('healthy', 'unhealthy') }],
    [
      'its health behind a load balancer that signs itself',
      3,
      { bodyStart: HEALTH, serverHeader: 'awselb/2.0' },
    ],
    [
      'the hint that the page moved',
      3,
      {
        path: V2,
        status: 404,
        bodyStart: '{"error":"Moved in Airflow 3. Please change config to check `/api/v2/monitor/health`"}',
      },
    ],
    ['its 404 page', 2, { status: 404, bodyStart: '<html><head><title>Airflow 404</title></head></html>' }],
    [
      'the page of its app',
      3,
      {
        bodyStart:
          '<html><head><base href="/"><title>Airflow</title></head><body><div id="root"></div></body></html>',
      },
    ],
    ['its title alone', null, { status: 403, bodyStart: '<title>Airflow</title>' }],
    ['its sign-in page', 2, { bodyStart: '<title>Sign In - Airflow</title>' }],
    ['its API refusal', 3, { status: 403, bodyStart: '{"detail":"Forbidden"}' }],
    ['its API question', 3, { status: 401, bodyStart: '{"detail":"Not authenticated"}' }],
    [
      'the refusal of its user management',
      null,
      {
        status: 403,
        bodyStart: '{"message":"Access is Denied","severity":"danger"}',
      },
    ],
    [
      'a redirection to sign in, version 2',
      2,
      { path: V2, status: 302, redirectedTo: '/login/?next=%2Fhealth' },
    ],
    ['a redirection to sign in, version 3', 3, { status: 302, redirectedTo: '/auth/login/?next=x' }],
    [
      'a redirection to sign in at the private host',
      2,
      { status: 302, redirectedTo: `https://${PRIVATE}/login/` },
    ],
    [
      'a redirection to any private host',
      null,
      {
        status: 302,
        webServerHost: null,
        redirectedTo: `https://${PRIVATE}/home`,
      },
    ],
    [
      'a redirection to a custom base URL',
      3,
      {
        status: 307,
        webServerHost: 'airflow.example.com',
        redirectedTo: 'https://airflow.example.com/auth/login',
      },
    ],
    [
      'a redirection to the sign-in of MWAA',
      null,
      { status: 302, redirectedTo: '/aws_mwaa/aws-console-sso' },
    ],
  ])('%s', (_, major, change) => {
    expect(readProbe(answered(change))).toEqual({
      kind: 'airflow',
      major,
      ip: '10.0.1.2',
      addressClass: 'private',
    });
  });
});

it.each([
  'Airflow',
  '<p>Airflow</p>',
  '{"status":"ok"}',
  '{"metadatabase":true}',
  '[]',
  'null',
  HEALTH.slice(0, 40),
  '<title>How to run Apache Airflow</title>',
])('does not take %j for Airflow', (bodyStart) => {
  const finding = readProbe(answered({ bodyStart }));
  expect(finding.kind).toBe('not-airflow');
  expect(provesTarget(finding)).toBeNull();
});
