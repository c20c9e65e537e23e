import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { countMints } from '../flows/airflow-page';
import { openFromPopup } from '../flows/open-from-popup';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { waitForStep } from '../opening/openings';
import { arrivedAt } from './links';
import { giveRoutes, target } from './routes-in-storage';

const NAME = 'finance-prod';
const HOST = 'sso.data.example.com';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected({ unresolvedHosts: ['*-vpce.*'] });
});

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

async function seed(role: string, environment = '{environment}'): Promise<void> {
  const template = `https://${HOST}/aws_mwaa/aws-console-sso?mwaa_env=${environment}&rbac_role={role}`;
  await session.reset({ fields: { signInMethod: 'entry-url', entryUrl: { template, role } } });
  await giveRoutes(session, { [NAME]: { target: target(HOST) } });
}

/** Opens the environment and signs in at the identity provider. */
async function openAndSignIn(): Promise<void> {
  await openFromPopup(session.airlock, NAME);
  const provider = await session.airlock.waitForTab((url) =>
    url.startsWith('https://login.identity.example.net/'),
  );
  await (await provider.waitForSelector('#continue'))?.click();
}

beforeEach(() => seed('Admin'));

it('signs in through the identity provider, without a token of its own', async () => {
  await openAndSignIn();
  const page = await arrivedAt(session, `https://${HOST}/home`);
  await page.waitForSelector('[data-testid=signed-in-as]');
  await waitForStep(session, NAME, 'done');
  expect(countMints(session)).toBe(0);
  const [entry] = session.simulator.requests.filter(({ path }) => path === '/aws_mwaa/aws-console-sso');
  expect(entry).toMatchObject({ host: HOST, query: `mwaa_env=${NAME}&rbac_role=Admin` });
});

it.each([
  { status: 403, why: 'a role that the user has not', role: 'Viewer', environment: '{environment}' },
  { status: 400, why: 'an environment that it does not know', role: 'Admin', environment: 'finance-other' },
])('explains $status for $why', async ({ status, role, environment }) => {
  await seed(role, environment);
  await openAndSignIn();
  const { failure } = await waitForStep(session, NAME, 'failed');
  expect(failure).toMatchObject({ code: 'entry-url-refused', detail: `HTTP ${status}` });
  expect(countMints(session)).toBe(0);
});

it('explains 500 of the load balancer', async () => {
  session.simulator.faults.set(
    { host: HOST },
    { kind: 'status', status: 500, message: 'Internal Server Error' },
  );
  await openFromPopup(session.airlock, NAME);
  const { failure } = await waitForStep(session, NAME, 'failed');
  expect(failure).toMatchObject({ code: 'entry-url-refused', detail: 'HTTP 500' });
});
