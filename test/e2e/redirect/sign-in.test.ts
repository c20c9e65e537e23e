import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { countMints } from '../flows/airflow-page';
import { afterDoubleClickTime } from '../flows/double-click';
import { openFromPopup } from '../flows/open-from-popup';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { idOf, readOpenings, readWebSessions, waitForStep, waitUntilSignedInAt } from '../opening/openings';
import { arrivedAt } from './links';
import { BALANCER, DEV_BALANCER, giveRoutes, readInertRoutes, target } from './routes-in-storage';

const RAW_BALANCER = 'internal-mwaa-123.eu-west-1.elb.amazonaws.com';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected({ unresolvedHosts: ['*-vpce.*'] });
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

/** Opens an environment from the popup and waits for its signed-in landing page at the load balancer. */
async function openAt(name: string, landing: string): Promise<void> {
  const popup = await openFromPopup(session.airlock, name);
  const page = await arrivedAt(session, landing);
  await waitUntilSignedInAt(page, new URL(landing).pathname);
  await waitForStep(session, name, 'done');
  if (!popup.isClosed()) await popup.close();
}

function hostsAsked(operation: string): string[] {
  return session.simulator.requests
    .filter((request) => request.operation === operation)
    .map(({ host }) => host);
}

it.each([
  { name: 'finance-prod', balancer: BALANCER, home: '/home' },
  { name: 'finance-dev', balancer: DEV_BALANCER, home: '/' },
])('signs in to $name through its load balancer', async ({ name, balancer, home }) => {
  await giveRoutes(session, { [name]: { target: target(balancer) } });
  await openAt(name, `https://${balancer}${home}`);

  expect(countMints(session)).toBe(1);
  expect(hostsAsked('sign-in-page')).toEqual([balancer]);
  expect(hostsAsked('login')).toEqual([balancer]);
  expect(Object.keys(await readWebSessions(session))).toEqual([idOf(session, name)]);
  expect(JSON.stringify(session.simulator.requests)).not.toContain('-vpce.');
});

it('opens the live session at the load balancer, without another token', async () => {
  await giveRoutes(session, { 'finance-prod': { target: target(BALANCER) } });
  await openAt('finance-prod', `https://${BALANCER}/home`);
  await session.welcome.bringToFront();
  await afterDoubleClickTime(session.airlock);
  await openFromPopup(session.airlock, 'finance-prod');
  await expect
    .poll(async () => (await readOpenings(session)).map(({ step }) => step))
    .toEqual(['done', 'done']);
  expect(countMints(session)).toBe(1);
});

it('signs in to environments behind one load balancer at different ports', async () => {
  await giveRoutes(session, {
    'finance-prod': { target: target(BALANCER) },
    'finance-dev': { target: target(`${BALANCER}:8443`) },
    'eu-gdpr': { target: target(`${BALANCER}:9443`) },
  });
  await openAt('finance-prod', `https://${BALANCER}/home`);
  await openAt('finance-dev', `https://${BALANCER}:8443/`);
  await openAt('eu-gdpr', `https://${BALANCER}:9443/home`);
  expect(Object.keys(await readWebSessions(session)).sort()).toEqual(
    ['finance-prod', 'finance-dev', 'eu-gdpr'].map((name) => idOf(session, name)).sort(),
  );
  expect(countMints(session)).toBe(3);

  // Cookies ignore ports: the session of the third took the cookie of the first.
  await session.welcome.bringToFront();
  await session.welcome.evaluate(() => chrome.storage.local.set({ preferences: { reusesOpenTab: false } }));
  await openFromPopup(session.airlock, 'finance-prod');
  await session.simulator.waitForRequest(
    ({ operation, status }) =>
      operation === 'CreateWebLoginToken' && status === 200 && countMints(session) === 4,
  );
  await waitForStep(session, 'finance-prod', 'done');
});

it("takes the console's own link to the private host", async () => {
  await giveRoutes(session, { 'finance-prod': { target: target(BALANCER) } });
  await session.airlock.openTab(
    'https://us-west-2.console.aws.amazon.com/mwaa/home?region=us-west-2#environments/finance-prod/sso',
  );
  const page = await arrivedAt(session, `https://${BALANCER}/home`);
  await page.waitForSelector('[data-testid=signed-in-as]');
  expect(countMints(session)).toBe(0);
  expect(hostsAsked('login')).toEqual([BALANCER]);
});

it.each([
  { what: '502', fault: { kind: 'status', status: 502 } },
  { what: '503', fault: { kind: 'status', status: 503 } },
  { what: '504', fault: { kind: 'status', status: 504 } },
  { what: '502 without a body', fault: { kind: 'status', status: 502, body: '' } },
] as const)('tells when the load balancer answers $what', async ({ fault }) => {
  await giveRoutes(session, { 'finance-prod': { target: target(BALANCER) } });
  session.simulator.faults.set({ host: BALANCER }, fault);
  await openFromPopup(session.airlock, 'finance-prod');
  const { failure } = await waitForStep(session, 'finance-prod', 'failed');
  expect(failure).toMatchObject({ code: 'web-server-error', detail: `HTTP ${fault.status}` });
  expect(countMints(session)).toBe(1);
});

it('tells when the name of the load balancer does not resolve', async () => {
  await giveRoutes(session, { 'finance-prod': { target: target('airflow.gone.test') } });
  await openFromPopup(session.airlock, 'finance-prod');
  const { failure } = await waitForStep(session, 'finance-prod', 'failed');
  expect(failure).toMatchObject({ code: 'web-server-unreachable', detail: 'net::ERR_NAME_NOT_RESOLVED' });
});

it('mints only after the user has accepted a certificate that Chromium does not trust', async () => {
  await giveRoutes(session, {
    'eu-gdpr': { target: target(RAW_BALANCER), hasUntrustedCertificate: true },
  });
  await openFromPopup(session.airlock, 'eu-gdpr');
  const page = await session.airlock.waitForTab((url) => url === `https://${RAW_BALANCER}/`);
  await page.waitForSelector('#details-button');
  await waitForStep(session, 'eu-gdpr', 'knocking');
  expect(countMints(session)).toBe(0);

  await page.keyboard.type('thisisunsafe');
  await arrivedAt(session, `https://${RAW_BALANCER}/home`);
  await waitForStep(session, 'eu-gdpr', 'done');
  expect(countMints(session)).toBe(1);
  const asked = session.simulator.requests.map(({ operation, path }) => `${operation} ${path}`);
  expect(asked.indexOf('page /')).toBeLessThan(
    asked.findIndex((line) => line.startsWith('CreateWebLoginToken')),
  );
});

it('sends no token to a target that nothing proves', async () => {
  await giveRoutes(session, { 'finance-prod': { target: target(BALANCER), proof: { kind: 'none' } } }, 0);
  await openFromPopup(session.airlock, 'finance-prod');
  const { failure } = await waitForStep(session, 'finance-prod', 'failed');
  expect(failure).toMatchObject({ code: 'target-unproven' });
  expect(countMints(session)).toBe(0);
  expect(await readInertRoutes(session)).toEqual({ [idOf(session, 'finance-prod')]: 'unproven' });
  expect(session.simulator.requests.filter(({ host }) => host === BALANCER)).toEqual([]);
  expect(await readOpenings(session)).toHaveLength(1);
});
