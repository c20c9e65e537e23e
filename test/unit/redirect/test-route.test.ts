import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Route } from '../../../src/redirect/route';
import { routesItem } from '../../../src/redirect/routes';
import { testRoute } from '../../../src/redirect/test-route';
import { answerFetch, never } from '../fake-fetch';
import { grantHostAccess } from '../fake-permissions';
import { fakeTimeoutSignals } from '../fake-timeout-signal';
import { givenEnvironments } from '../given';
import { answerProbe } from './answer-probe';
import { routeTo } from './arbitraries';
import { ALB, givenRoute, hostOf, NOW, newEnvironment } from './given-routes';
import { HEALTH } from './probe-observations';

const ENVIRONMENT = newEnvironment();
const TARGET = { host: ALB, port: 8443 };
const UNPROVEN = routeTo(ALB, { port: 8443, proof: { kind: 'none' } });

beforeEach(async () => {
  await givenEnvironments(ENVIRONMENT);
  await givenRoute(ENVIRONMENT, UNPROVEN);
  await grantHostAccess(`https://${ALB}/*`);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const kept = async (): Promise<Route | undefined> => (await routesItem.read())[ENVIRONMENT.id];
const test = (target = TARGET) => testRoute(ENVIRONMENT.id, target, NOW);

it('asks for host access first, and asks nothing without it', async () => {
  const seen = answerProbe(() => ({ status: 200, body: HEALTH }));
  await expect(test({ host: 'other.example.com', port: 443 })).rejects.toMatchObject({
    failure: { code: 'host-access-missing', facts: { host: 'other.example.com' } },
  });
  expect(seen).toEqual([]);
});

describe('keeps the proof', () => {
  it('of an Airflow 3 that tells its health, after one page', async () => {
    const seen = answerProbe(() => ({ status: 200, body: HEALTH }));
    expect(await test()).toEqual({ kind: 'airflow', major: 3, ip: '10.0.1.2', addressClass: 'private' });
    expect(seen.map(({ url }) => url.href)).toEqual([`https://${ALB}:8443/api/v2/monitor/health`]);
    expect(await kept()).toEqual({ ...UNPROVEN, proof: { kind: 'airflow', at: NOW } });
  });

  it('of an Airflow 2, which the second page tells', async () => {
    const body = '<title>404</title>';
    answerProbe(({ pathname }) =>
      pathname === '/health' ? { status: 200, body: HEALTH } : { status: 404, body },
    );
    expect(await test()).toMatchObject({ kind: 'airflow', major: 2 });
    expect(await kept()).toMatchObject({ proof: { kind: 'airflow', at: NOW } });
  });

  it('of an Airflow that redirects to the sign-in of this environment', async () => {
    const location = `https://${hostOf(ENVIRONMENT)}/login/?next=x`;
    answerProbe(() => ({ status: 302, headers: { Location: location } }));
    expect(await test()).toMatchObject({ kind: 'airflow', major: 2 });
    expect(await kept()).toMatchObject({ proof: { kind: 'airflow' } });
  });

  it('of a load balancer that says what it is', async () => {
    answerProbe(() => ({ status: 503, headers: { Server: 'awselb/2.0' } }));
    expect(await test()).toMatchObject({ kind: 'load-balancer', status: 503 });
    expect(await kept()).toMatchObject({ proof: { kind: 'load-balancer', at: NOW } });
  });
});

describe('keeps no proof', () => {
  it.each([
    ['of another page', { status: 200, body: '<title>Welcome</title>' }],
    ['of a page that forbids', { status: 403, body: 'no' }],
    ['of nothing', { error: 'net::ERR_CONNECTION_REFUSED' }],
  ])('%s', async (_, answer) => {
    answerProbe(() => answer);
    await test();
    expect(await kept()).toEqual(UNPROVEN);
  });

  it.each([
    ['another port', { host: ALB, port: 9443 }],
    ['another host', { host: 'new.example.com', port: 8443 }],
  ])('of a target that is not saved: %s', async (_, target) => {
    await grantHostAccess('https://new.example.com/*');
    answerProbe(() => ({ status: 200, body: HEALTH }));
    expect(await test(target)).toMatchObject({ kind: 'airflow' });
    expect(await kept()).toEqual(UNPROVEN);
  });

  it('of a target that was changed while the other was tested', async () => {
    const changed = routeTo('new.example.com', { proof: { kind: 'none' }, hasUntrustedCertificate: true });
    answerProbe(() => ({ status: 200, body: HEALTH }));
    // As the form saves: the change waits for its turn to write when the finding comes to be kept.
    const { update } = routesItem;
    vi.spyOn(routesItem, 'update').mockImplementationOnce(async (change) => {
      await givenRoute(ENVIRONMENT, changed);
      return update(change);
    });
    expect(await test()).toMatchObject({ kind: 'airflow' });
    expect(await kept()).toEqual(changed);
  });

  it('where there is no route', async () => {
    await routesItem.update(() => ({}));
    answerProbe(() => ({ status: 200, body: HEALTH }));
    await test();
    expect(await routesItem.read()).toEqual({});
  });
});

it('leaves a proof in place when a later test meets no answer', async () => {
  const proven = routeTo(ALB, { port: 8443, proof: { kind: 'confirmed', at: 5 } });
  await givenRoute(ENVIRONMENT, proven);
  answerProbe(() => ({ error: 'net::ERR_NAME_NOT_RESOLVED' }));
  expect(await test()).toMatchObject({ kind: 'unresolved' });
  expect(await kept()).toEqual(proven);
});

it('marks a certificate that Chrome does not trust, until a test meets a good one', async () => {
  const seen = answerProbe(() => ({ error: 'net::ERR_CERT_COMMON_NAME_INVALID' }));
  expect(await test()).toMatchObject({ kind: 'certificate', error: 'net::ERR_CERT_COMMON_NAME_INVALID' });
  expect(seen).toHaveLength(1);
  expect(await kept()).toEqual({ ...UNPROVEN, hasUntrustedCertificate: true });
  answerProbe(() => ({ status: 200, body: HEALTH }));
  await test();
  expect(await kept()).toMatchObject({ hasUntrustedCertificate: false, proof: { kind: 'airflow' } });
});

it.each([
  'net::ERR_NAME_NOT_RESOLVED',
  'net::ERR_CONNECTION_REFUSED',
  'net::ERR_CONNECTION_TIMED_OUT',
  'net::ERR_SSL_PROTOCOL_ERROR',
  'net::ERR_FAILED',
])('leaves what is known of a certificate when a later test meets %s', async (error) => {
  for (const hasUntrustedCertificate of [true, false, null]) {
    const known = routeTo(ALB, { port: 8443, hasUntrustedCertificate });
    await givenRoute(ENVIRONMENT, known);
    answerProbe(() => ({ error }));
    await test();
    expect(await kept()).toEqual(known);
  }
});

it.each([
  ['another page', { status: 200, body: '<title>Welcome</title>' }],
  ['a page that forbids', { status: 403, body: 'no' }],
  ['a redirection', { status: 302, headers: { Location: 'https://id.example.com/authorize?client_id=1' } }],
])('takes a certificate for a good one when %s answers', async (_, answer) => {
  const known = routeTo(ALB, { port: 8443, hasUntrustedCertificate: true });
  await givenRoute(ENVIRONMENT, known);
  answerProbe(() => answer);
  await test();
  expect(await kept()).toEqual({ ...known, hasUntrustedCertificate: false });
});

it('gives up after 10 s', async () => {
  vi.useFakeTimers({ now: NOW });
  fakeTimeoutSignals();
  const seen = answerFetch(never);
  const finding = test();
  await vi.advanceTimersByTimeAsync(10_500);
  expect(await finding).toMatchObject({ kind: 'timed-out', ip: null, addressClass: 'unknown' });
  expect(seen).toHaveLength(1);
});
