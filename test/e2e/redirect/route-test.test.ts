import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Fault } from '../../simulator/faults';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { idOf } from '../opening/openings';
import { BALANCER, DEV_BALANCER, giveRoutes, target, tell, waitForRules } from './routes-in-storage';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected({ unresolvedHosts: ['*-vpce.*'] });
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

/** Tests a route once. On a busy machine what Chrome tells of the request may come too late for one test of many. */
function testRoute(name: string, authority: string) {
  const request = { environmentId: idOf(session, name), target: target(authority) };
  return tell<Record<string, unknown>>(session, 'route.test', request);
}

it.each([
  { authority: BALANCER, name: 'finance-prod', finding: { kind: 'airflow', major: 2 } },
  { authority: `${BALANCER}:8443`, name: 'finance-dev', finding: { kind: 'airflow', major: 3 } },
  {
    authority: 'sso.data.example.com',
    name: 'finance-prod',
    finding: { kind: 'identity-provider', host: 'login.identity.example.net' },
  },
  { authority: 'closed.data.example.com', name: 'finance-prod', finding: { kind: 'refused' } },
  { authority: 'airflow.gone.test', name: 'finance-prod', finding: { kind: 'unresolved' } },
  {
    authority: 'internal-mwaa-123.eu-west-1.elb.amazonaws.com',
    name: 'eu-gdpr',
    finding: { kind: 'certificate', error: 'net::ERR_CERT_AUTHORITY_INVALID' },
  },
])('finds $finding.kind at $authority', async ({ authority, name, finding }) => {
  await expect.poll(() => testRoute(name, authority)).toMatchObject({ ok: true, value: finding });
});

it.each<{ what: string; fault: Fault; finding: Record<string, unknown> }>([
  ...[502, 503, 504].map((status) => ({
    what: String(status),
    fault: { kind: 'status' as const, status },
    finding: { kind: 'load-balancer', status },
  })),
  {
    what: '503 without a body',
    fault: { kind: 'status', status: 503, body: '', headers: { server: 'awselb/2.0' } },
    finding: { kind: 'load-balancer', status: 503 },
  },
  {
    what: 'a page of something else',
    fault: { kind: 'malformed' },
    finding: { kind: 'not-airflow', status: 200 },
  },
  { what: 'nothing within 10 s', fault: { kind: 'hang' }, finding: { kind: 'timed-out' } },
])('finds $finding.kind where a load balancer answers $what', async ({ fault, finding }) => {
  session.simulator.faults.set({ host: BALANCER }, fault);
  expect(await testRoute('finance-prod', BALANCER)).toMatchObject({ ok: true, value: finding });
});

it('tells from what kind of address the answer came', async () => {
  await expect
    .poll(() => testRoute('finance-prod', BALANCER))
    .toMatchObject({ ok: true, value: { ip: '127.0.0.1' } });
});

it('asks without cookies and without a token, and proves the route that it tests', async () => {
  await giveRoutes(session, { 'finance-prod': { target: target(BALANCER), proof: { kind: 'none' } } }, 0);
  await testRoute('finance-prod', DEV_BALANCER);
  expect(await readProof()).toBe('none');
  await testRoute('finance-prod', BALANCER);
  await waitForRules(session, 1);
  expect(await readProof()).toBe('airflow');
  expect(new Set(session.simulator.requests.map(({ operation }) => operation))).toEqual(new Set(['health']));
});

async function readProof(): Promise<string | undefined> {
  const { routes } = await session.welcome.evaluate(() =>
    chrome.storage.local.get<{ routes: Record<string, { proof: { kind: string } }> }>('routes'),
  );
  return routes[idOf(session, 'finance-prod')]?.proof.kind;
}
