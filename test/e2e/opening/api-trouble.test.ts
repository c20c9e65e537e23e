import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Fault } from '../../simulator/faults';
import { countMints } from '../flows/airflow-page';
import { type ConnectedSession, startConnected } from './connected-session';
import { copyBy, readFailureCard } from './failure-cards';
import { idOf, landedPage, readWebSessions, waitForBadge } from './openings';
import { findInPopup, openByKeys, pressInPopup } from './popup-keys';

const NAME = 'sales-prod';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

const passing: [string, Fault][] = [
  ['throttling', { kind: 'throttle' }],
  ['an error of the service', { kind: 'status', status: 503, errorType: 'ServiceUnavailableException' }],
];

it.each(passing)('opens after %s, twice, without a word', async (_title, fault) => {
  const trouble = session.simulator.faults.set({ operation: 'CreateWebLoginToken', times: 2 }, fault);
  await openByKeys(session.airlock, NAME);
  await landedPage(session, NAME, '/home');
  expect(trouble.hits).toBe(2);
  expect(countMints(session)).toBe(3);
  await waitForBadge(session, '');
});

it('corrects a wrong clock once, and remembers it', async () => {
  const { clock } = session.simulator;
  clock.advance(10 * 60_000);
  try {
    await openByKeys(session.airlock, NAME);
    await landedPage(session, NAME, '/home');
    expect(mintAnswers()).toEqual([403, 200]);

    session.simulator.clearRequests();
    const popup = await findInPopup(session.airlock, 'sales-staging');
    await pressInPopup(popup, 'Enter');
    await landedPage(session, 'sales-staging', '/home');
    expect(mintAnswers()).toEqual([200]);
  } finally {
    clock.advance(-10 * 60_000);
  }
});

it('opens although the popup is closed while AWS takes 5 s to answer', async () => {
  const slow = session.simulator.faults.set(
    { operation: 'CreateWebLoginToken' },
    { kind: 'latency', ms: 5_000 },
  );
  const popup = await openByKeys(session.airlock, NAME);
  await slow.arrived;
  await popup.close();
  await landedPage(session, NAME, '/home');
  expect(countMints(session)).toBe(1);
  expect(await readWebSessions(session)).toHaveProperty([idOf(session, NAME)]);
});

it('shows the policy that is missing, for the role that is picked', async () => {
  await session.reset({ principal: 'no-web-login' });
  const popup = await openByKeys(session.airlock, NAME);
  await readFailureCard(popup);
  expect(await readPolicy()).toEqual(policyFor('User'));
  const options = await popup.$$eval('.access-denied-role option', (all) =>
    all.map((option) => option.value),
  );
  expect(options).toEqual(['Admin', 'Op', 'User', 'Viewer', 'Public']);

  await popup.focus('.access-denied-role select');
  await popup.keyboard.type('V');
  await popup.waitForFunction(() =>
    document.querySelector('.code-block code')?.textContent?.includes('/Viewer"'),
  );
  expect(await readPolicy()).toEqual(policyFor('Viewer'));

  const copied = await copyBy(popup, 'sign_in_policy_copy');
  expect(JSON.parse(copied)).toEqual(policyFor('Viewer'));

  async function readPolicy(): Promise<unknown> {
    return JSON.parse(await popup.$eval('.code-block code', (code) => code.textContent ?? ''));
  }
});

function policyFor(role: string) {
  const resource = `arn:aws:airflow:us-east-1:111122223333:role/${NAME}/${role}`;
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'airflow:CreateWebLoginToken', Resource: [resource] }],
  };
}

function mintAnswers(): (number | undefined)[] {
  return session.simulator.requests
    .filter(({ operation }) => operation === 'CreateWebLoginToken')
    .map(({ status }) => status);
}
