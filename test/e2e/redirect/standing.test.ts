import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { countMints, hostOf } from '../flows/airflow-page';
import { openFromPopup } from '../flows/open-from-popup';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { idOf, waitForStep } from '../opening/openings';
import { openChat } from './links';
import {
  BALANCER,
  giveRoutes,
  readInertRoutes,
  soundRouteAlarm,
  target,
  tell,
  waitForRules,
} from './routes-in-storage';

const NAME = 'finance-prod';
const HOUR_MS = 3_600_000;
/** A page that Airflow shows to everybody. */
const HEALTH = '/health?from=link';

let session: ConnectedSession;
let link: string;
const arrival = `https://${BALANCER}${HEALTH}`;

beforeAll(async () => {
  session = await startConnected();
  link = `https://${hostOf(session, NAME)}${HEALTH}`;
});

beforeEach(async () => {
  await session.reset();
  await giveRoutes(session, { [NAME]: { target: target(BALANCER) } });
});

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

/** Where a click on the link ends, in the tab it was made in. */
async function follow(): Promise<string> {
  const page = await openChat(session, link);
  await Promise.all([page.waitForNavigation(), page.click('#link')]);
  return page.url();
}

it('redirects nothing while it is paused, and again afterwards', async () => {
  expect(await follow()).toBe(arrival);
  const pausedUntil = Date.now() + HOUR_MS;
  await giveRoutes(session, { [NAME]: { target: target(BALANCER), pausedUntil } }, 0);
  expect(await follow()).toBe(link);
  expect(await readInertRoutes(session)).toEqual({ [idOf(session, NAME)]: 'paused' });
  const alarm = await session.welcome.evaluate(() => chrome.alarms.get('check-routes'));
  expect(Math.abs((alarm?.scheduledTime ?? 0) - pausedUntil)).toBeLessThan(10_000);

  await giveRoutes(session, { [NAME]: { target: target(BALANCER) } });
  expect(await follow()).toBe(arrival);
});

it('redirects again once the pause is over', async () => {
  // Long enough for a busy worker to see the pause at all.
  const pausedUntil = Date.now() + 5_000;
  await giveRoutes(session, { [NAME]: { target: target(BALANCER), pausedUntil } }, 0);
  await session.welcome.waitForFunction((until) => Date.now() > until, { polling: 100 }, pausedUntil);
  await soundRouteAlarm(session);
  await waitForRules(session, 1);
  expect(await follow()).toBe(arrival);
});

it('marks a redirected tab on the toolbar icon, until the tab goes elsewhere', async () => {
  const page = await openChat(session, link);
  await Promise.all([page.waitForNavigation(), page.click('#link')]);
  await expectTabBadge('→');
  await page.goto('https://chat.example.org/?to=nothing');
  await expectTabBadge('');
});

it('is inert without access to the private host, and works again with it', async () => {
  await session.welcome.evaluate(() => chrome.permissions.remove({ origins: ['https://*/*'] }));
  expect(await follow()).toBe(link);
  expect(
    await tell(session, 'route.test', { environmentId: idOf(session, NAME), target: target(BALANCER) }),
  ).toMatchObject({
    ok: false,
    error: { code: 'host-access-missing' },
  });

  await session.airlock.giveHosts([`https://${hostOf(session, NAME)}/*`]);
  expect(await follow()).toBe(arrival);
  await session.airlock.giveHosts(['https://*/*']);
});

it('redirects while the worker sleeps, and opens once it has started anew', async () => {
  await session.airlock.killWorker();
  const page = await session.airlock.browser.newPage();
  await page.goto(link);
  expect(page.url()).toBe(arrival);

  await session.airlock.killWorker();
  await openFromPopup(session.airlock, NAME);
  await session.airlock.waitForTab((url) => url === `https://${BALANCER}/home`);
  await waitForStep(session, NAME, 'done');
  expect(countMints(session)).toBe(1);
});

/** Waits for what the toolbar icon shows on the active tab. */
async function expectTabBadge(text: string): Promise<void> {
  await session.welcome.waitForFunction(
    async (wanted) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id !== undefined && (await chrome.action.getBadgeText({ tabId: tab.id })) === wanted;
    },
    { polling: 50 },
    text,
  );
}
