import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countMints, hostOf } from '../flows/airflow-page';
import { openFromPopup } from '../flows/open-from-popup';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { idOf, waitForStep } from '../opening/openings';
import { arrivedAt, openChat } from './links';
import {
  BALANCER,
  giveDecision,
  giveRoutes,
  readDecision,
  soundRouteAlarm,
  target,
  tell,
  waitForDecision,
  waitForRules,
} from './routes-in-storage';

const NAME = 'finance-prod';
const PAGE = '/dags/daily_orders/grid?tab=graph';
const FRAGMENT = '#task=load';
/** Chrome gives a silent TLS peer 30 s and a dropped connection 134 s; a busy machine is slow, but not so slow. */
const WELL_BEFORE_CHROME_MS = 12_000;

let session: ConnectedSession;
let link: string;
const arrival = `https://${BALANCER}${PAGE}${FRAGMENT}`;

beforeAll(async () => {
  session = await startConnected();
  link = `https://${hostOf(session, NAME)}${PAGE}${FRAGMENT}`;
});

beforeEach(async () => {
  await session.simulator.privateEndpoints.become('reachable');
  await session.reset();
  await giveRoutes(session, { [NAME]: { mode: 'automatic', target: target(BALANCER) } }, 0);
  // A probe that the test before left ends with this one.
  await tell(session, 'route.decide', { environmentId: idOf(session, NAME) });
  await giveDecision(session, NAME, { way: 'direct' });
});

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

function requestsAtBalancer() {
  return session.simulator.requests.filter(({ host }) => host === BALANCER);
}

/** A session at both hosts, since cookies belong to a host: links then lead to pages and not to a sign-in. */
async function signInAtBoth(): Promise<void> {
  for (const way of ['direct', 'redirect'] as const) {
    // By hand: a busy machine may need more than the 1.5 s after which a page is moved.
    await giveDecision(session, NAME, { way, isOverridden: true });
    await tell(session, 'environment.open', {
      environmentId: idOf(session, NAME),
      disposition: 'new-tab',
      isAfresh: true,
      originTabId: null,
    });
    const host = way === 'direct' ? hostOf(session, NAME) : BALANCER;
    await waitForStep(session, NAME, 'done');
    const page = await arrivedAt(session, `https://${host}/home`);
    await page.close();
    // Two clicks within a second are one.
    await session.welcome.evaluate(() => chrome.storage.session.set({ openings: [] }));
  }
  session.simulator.clearRequests();
}

/**
 * Follows the link in a tab of its own; resolves to where it ended. That may be the load balancer on a machine which is
 * so busy that the endpoint did not answer in time, rightly: it is for the caller to try again.
 */
async function follow(): Promise<string> {
  const page = await openChat(session, link);
  await page.click('#link');
  const arrived = await page.waitForFunction(
    () => document.querySelector('[data-testid=path]') !== null && location.href,
    { polling: 50 },
  );
  const url = String(await arrived.jsonValue());
  await page.close();
  return url;
}

async function followDirect(): Promise<string> {
  await giveDecision(session, NAME, { way: 'direct' });
  return follow();
}

/** Has a decision for the load balancer made anew, and follows the link by what came of it. */
async function followOnceDirect(): Promise<string> {
  await giveDecision(session, NAME, { way: 'redirect', ageMs: 61_000 });
  expect(await tell(session, 'worker.wake', {})).toMatchObject({ ok: true });
  const decision = await readDecision(session, NAME);
  await waitForRules(session, decision?.way === 'redirect' ? 1 : 0);
  return follow();
}

describe.each(['dropped', 'silent-tls'] as const)(
  'an automatic route to a private endpoint that is %s',
  (state) => {
    it('is direct while the endpoint answers, and leads to the load balancer when it does not', async () => {
      await signInAtBoth();
      await expect.poll(followDirect).toBe(link);

      await session.simulator.privateEndpoints.become(state);
      await giveDecision(session, NAME, { way: 'direct', ageMs: 61_000 });
      session.simulator.clearRequests();
      const chat = await openChat(session, link);
      const clickedAt = performance.now();
      await chat.click('#link');
      await arrivedAt(session, arrival);
      const took = performance.now() - clickedAt;
      expect(took).toBeGreaterThan(1_400);
      expect(took).toBeLessThan(WELL_BEFORE_CHROME_MS);
      expect(requestsAtBalancer().filter(({ operation }) => operation === 'page')).toHaveLength(1);
      expect(await readDecision(session, NAME)).toMatchObject({ way: 'redirect', isOverridden: false });
      await waitForRules(session, 1);

      await (await openChat(session, link)).click('#link');
      await session.simulator.waitForRequest(
        () => requestsAtBalancer().filter(({ operation }) => operation === 'page').length === 2,
      );

      await session.simulator.privateEndpoints.become('reachable');
      await expect.poll(followOnceDirect).toBe(link);
    });

    it('never repeats a POST', async () => {
      await signInAtBoth();
      await giveDecision(session, NAME, { way: 'direct' });
      await session.simulator.privateEndpoints.become(state);
      const posting = await openChat(session, link);
      await posting.evaluate(() => document.getElementById('post')?.click());
      const reading = await openChat(session, link);
      await reading.evaluate(() => document.getElementById('link')?.click());
      // The later page was moved, so that the earlier one would have been.
      await arrivedAt(session, arrival);
      expect(requestsAtBalancer().map(({ method }) => method)).not.toContain('POST');
      expect(posting.url()).toContain('chat.example.org');
    });

    it('moves a sign-in with a fresh token, once', async () => {
      await giveDecision(session, NAME, { way: 'direct' });
      await session.simulator.privateEndpoints.become(state);
      await openFromPopup(session.airlock, NAME);
      const page = await arrivedAt(session, `https://${BALANCER}/home`);
      await page.waitForSelector('[data-testid=signed-in-as]');
      await waitForStep(session, NAME, 'done');
      expect(countMints(session)).toBe(2);
      expect(requestsAtBalancer().filter(({ operation }) => operation === 'login')).toHaveLength(1);
      expect(requestsAtBalancer().filter(({ operation }) => operation === 'sign-in-page')).toHaveLength(1);
    });

    it('decides ahead as the popup opens, so that the opening goes straight to the load balancer', async () => {
      await session.simulator.privateEndpoints.become(state);
      await giveDecision(session, NAME, { way: 'direct', ageMs: 61_000 });
      const popup = await session.airlock.openPopup();
      await waitForDecision(session, NAME, 'redirect');
      await waitForRules(session, 1);
      await popup.close();
      await openFromPopup(session.airlock, NAME);
      await arrivedAt(session, `https://${BALANCER}/home`);
      await waitForStep(session, NAME, 'done');
      expect(countMints(session)).toBe(1);
    });

    it('is checked again by alarm while a tab of the environment is open', async () => {
      await giveDecision(session, NAME, { way: 'direct', isOverridden: true });
      await openFromPopup(session.airlock, NAME);
      const page = await arrivedAt(session, `https://${hostOf(session, NAME)}/home`);
      await waitForStep(session, NAME, 'done');
      await session.welcome.waitForFunction(
        async () => (await chrome.alarms.get('check-routes')) !== undefined,
        {
          polling: 50,
        },
      );

      await session.simulator.privateEndpoints.become(state);
      await giveDecision(session, NAME, { way: 'direct', ageMs: 61_000 });
      await soundRouteAlarm(session);
      await waitForRules(session, 1);
      expect(page.url()).toBe(`https://${hostOf(session, NAME)}/home`);
      expect(await readDecision(session, NAME)).toMatchObject({ way: 'redirect' });
    });
  },
);

it('goes the way that the user chose', async () => {
  await signInAtBoth();
  await giveDecision(session, NAME, { way: 'redirect', ageMs: 61_000, isOverridden: true });
  expect(await tell(session, 'worker.wake', {})).toMatchObject({ ok: true });
  await (await openChat(session, link)).click('#link');
  await arrivedAt(session, arrival);

  await giveDecision(session, NAME, { way: 'direct', ageMs: 61_000, isOverridden: true });
  expect(await tell(session, 'worker.wake', {})).toMatchObject({ ok: true });
  await (await openChat(session, link)).click('#link');
  await arrivedAt(session, link);
});

it('leaves a page that the user wants direct to Chrome', async () => {
  await signInAtBoth();
  await giveDecision(session, NAME, { way: 'direct', isOverridden: true });
  await session.simulator.privateEndpoints.become('refused');
  const page = await openChat(session, link);
  await page.evaluate(() => document.getElementById('link')?.click());
  await page.waitForSelector('#main-frame-error');
  expect(requestsAtBalancer()).toEqual([]);
});
