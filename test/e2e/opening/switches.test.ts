import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Switches, switchPositions } from '../../simulator/switches';
import { countMints } from '../flows/airflow-page';
import { changeStored } from '../flows/stored';
import { type ConnectedSession, closeAllBut, startConnected } from './connected-session';
import { ageOpenings, idOf, landedPage, readWebSessions } from './openings';
import { openByKeys } from './popup-keys';

const AIRFLOW_2 = 'sales-prod';
/** Moves its session from the cookie into the page's storage. */
const AIRFLOW_3_0 = 'sales-dev';
const AIRFLOW_3_2 = 'ml-features';

const LANDING_PAGES: Record<string, string> = {
  [AIRFLOW_2]: '/dags/daily_orders/grid?tab=graph',
  [AIRFLOW_3_0]: '/dags/daily_orders?tab=code',
  [AIRFLOW_3_2]: '/assets',
};

const STEPS_OF_A_SIGN_IN = ['CreateWebLoginToken', 'sign-in-page', 'login'];

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterAll(() => session.close());

it.each(Object.keys(LANDING_PAGES))('%s: opened by keys, then by the shortcut', async (name) => {
  await chooseLandingPage(name);
  await openByKeys(session.airlock, name);
  await expectLanded(name);
  await expectToSignInAgain(name);
});

const trades = switchPositions.loginPost.flatMap((loginPost) =>
  switchPositions.loginSuccess.flatMap((loginSuccess) =>
    switchPositions.webTokenReuse.map((webTokenReuse) => ({ loginPost, loginSuccess, webTokenReuse })),
  ),
);

describe.each(trades)('a sign-in page with $loginPost, $loginSuccess, $webTokenReuse', (positions) => {
  it.each(Object.keys(LANDING_PAGES))('%s', (name) => openLandAndExpire(name, positions));
});

const others: [keyof Switches, readonly string[], readonly string[]][] = [
  ['health', [AIRFLOW_2, AIRFLOW_3_2], switchPositions.health],
  ['cookieSameSite', [AIRFLOW_2, AIRFLOW_3_0], switchPositions.cookieSameSite],
  ['ssoPageAfterRefusal', [AIRFLOW_2], switchPositions.ssoPageAfterRefusal],
  ['legacyPathOnAirflow3', [AIRFLOW_3_0], switchPositions.legacyPathOnAirflow3],
];

// The first position of each is the one that every other test runs in.
const cases = others.flatMap(([name, environments, [, ...positions]]) =>
  positions.flatMap((position) => environments.map((environment) => ({ name, position, environment }))),
);

it.each(cases)('$environment with $name $position', ({ name, position, environment }) =>
  openLandAndExpire(environment, { [name]: position }),
);

it.each([AIRFLOW_3_0, AIRFLOW_3_2])('%s without the new sign-in path finds the old one once', (name) =>
  openLandAndExpire(name, { pluginsPathOnAirflow3: 'absent' }, 2),
);

it('lands although the page that answers the sign-in leads on before it is there in full', async () => {
  Object.assign(session.simulator.switches, { loginSuccess: '200' });
  await chooseLandingPage(AIRFLOW_2);
  const login = session.simulator.faults.set({ operation: 'login' }, { kind: 'unfinished' });
  await session.airlock.fireCommand('open-last-environment');
  await expectLanded(AIRFLOW_2);
  expect(login.hits).toBe(1);
  expect(countMints(session)).toBe(1);
});

/** Opens at the landing page, loses the session, and opens again by the session that is believed alive. */
async function openLandAndExpire(name: string, positions: Partial<Switches>, firstMints = 1): Promise<void> {
  Object.assign(session.simulator.switches, positions);
  await chooseLandingPage(name);
  await session.airlock.fireCommand('open-last-environment');
  await expectLanded(name);
  expect(countMints(session)).toBe(firstMints);
  await expectToSignInAgain(name);
}

async function chooseLandingPage(name: string): Promise<void> {
  const { airlock } = session;
  const id = idOf(session, name);
  await changeStored(airlock, 'local', 'choices', { [id]: { landingPage: LANDING_PAGES[name] } });
  const opened = { lastOpenedAt: Date.now(), signInPath: null };
  await changeStored(airlock, 'local', 'sign-in-history', { [id]: opened });
}

async function expectLanded(name: string): Promise<void> {
  await landedPage(session, name, LANDING_PAGES[name] ?? '');
  const sessions = await readWebSessions(session);
  expect(sessions).toHaveProperty([idOf(session, name), 'airflowIdentity'], 'assumed-role/AirflowAdmin');
  await closeAllBut(session.welcome);
}

/** A session that ended unseen costs one token, and the path that worked is not searched again. */
async function expectToSignInAgain(name: string): Promise<void> {
  const { airlock, simulator } = session;
  const minted = countMints(session);
  const worked = simulator.requests.findLast(({ operation }) => operation === 'login')?.path;
  simulator.sessions.endAll();
  simulator.clearRequests();
  // A click in the same second would be the second half of a double click.
  await ageOpenings(session, { sinceClick: 60_000, sinceStep: 60_000 });

  await airlock.fireCommand('open-last-environment');
  await expectLanded(name);

  expect(minted).toBeGreaterThan(0);
  const steps = simulator.requests.filter(({ operation }) => STEPS_OF_A_SIGN_IN.includes(operation));
  expect(steps.map(({ operation, path }) => (operation === 'login' ? path : operation))).toEqual([
    'CreateWebLoginToken',
    'sign-in-page',
    worked,
  ]);
  expect(airlock.errors).toEqual([]);
}
