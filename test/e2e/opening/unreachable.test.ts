import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { sees, sentence } from '../flows/on-page';
import { type ConnectedSession, closeAllBut, startConnected } from './connected-session';
import { cardOf, readFailureCard } from './failure-cards';
import { landedPage, readWebSessions, tabsOf, waitForBadge, waitForStep } from './openings';
import { openByKeys } from './popup-keys';

const PRIVATE = 'finance-prod';
const PUBLIC = 'sales-prod';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

it('a private web server out of reach is told, with the error of the browser', async () => {
  session.simulator.switches.privateHostsReachable = 'closed';
  await openByKeys(session.airlock, PRIVATE);
  const { failure } = await waitForStep(session, PRIVATE, 'failed');
  expect(failure).toMatchObject({ code: 'web-server-unreachable', detail: 'net::ERR_CONNECTION_CLOSED' });
  await waitForBadge(session, '!');
  const popup = await session.airlock.openPopup();
  // The advice for the page says more, and stands for the failure until the list is shown.
  await sees(popup, sentence('hint_net_reset_title'));
  expect(await popup.$('.failure-card')).toBeNull();
  await popup.keyboard.press('Escape');
  expect(await readFailureCard(popup)).toEqual(cardOf('web-server-unreachable', PRIVATE));
  expect(await popup.$eval('.failure-facts', (facts) => facts.textContent)).toContain(failure?.detail);
  expect(await readWebSessions(session)).toEqual({});
});

it('a private web server within reach is opened as any other', async () => {
  await openByKeys(session.airlock, PRIVATE);
  await landedPage(session, PRIVATE, '/home');
  await waitForBadge(session, '');
});

it('nothing is told of a tab that was closed during its sign-in, and no other one opens', async () => {
  const login = session.simulator.faults.set({ operation: 'login' }, { kind: 'hold' });
  await openByKeys(session.airlock, PUBLIC);
  await login.arrived;
  await closeAllBut(session.welcome);
  await waitForStep(session, PUBLIC, 'done');
  login.release();
  await waitForBadge(session, '');
  const popup = await session.airlock.openPopup();
  await popup.waitForSelector('[role=option]');
  expect(await popup.$('.failure-card')).toBeNull();
  expect(await tabsOf(session, PUBLIC)).toEqual([]);
});
