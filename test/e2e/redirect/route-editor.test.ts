import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { countMints, hostOf } from '../flows/airflow-page';
import { click, enter, named, sees, sentence } from '../flows/on-page';
import { openFromPopup } from '../flows/open-from-popup';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { idOf, waitForStep } from '../opening/openings';
import { arrivedAt, openChat } from './links';
import { BALANCER, giveRoutes, target, waitForRules } from './routes-in-storage';

const NAME = 'finance-prod';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

function openEditor(name: string): Promise<Page> {
  const id = encodeURIComponent(idOf(session, name));
  return session.airlock.openPage(`src/options/options.html#environment=${id}`);
}

it('gives an environment a route, which a test proves, and opens by it', async () => {
  const page = await openEditor(NAME);
  await click(page, 'radio', sentence('route_mode_redirect'));
  await enter(page, 'textbox', sentence('route_target'), `https://${BALANCER}/home`);
  await sees(page, hostOf(session, NAME));
  await click(page, 'button', sentence('route_save_and_test'));
  await waitForRules(session, 1);
  await page.waitForSelector(named('button', sentence('route_pause')));

  await openFromPopup(session.airlock, NAME);
  await arrivedAt(session, `https://${BALANCER}/home`);
  await waitForStep(session, NAME, 'done');
  expect(countMints(session)).toBe(1);
});

it('pauses and resumes by its buttons', async () => {
  await giveRoutes(session, { [NAME]: { target: target(BALANCER) } });
  const page = await openEditor(NAME);
  await click(page, 'button', sentence('route_pause'));
  await waitForRules(session, 0);
  await click(page, 'button', sentence('route_resume'));
  await waitForRules(session, 1);
});

it('opens the original address by its button, which pauses the route', async () => {
  await giveRoutes(session, { [NAME]: { target: target(BALANCER) } });
  const page = await openEditor(NAME);
  await click(page, 'button', sentence('route_open_original'));
  await session.airlock.waitForTab((url) => url.startsWith(`https://${hostOf(session, NAME)}/`));
  await waitForRules(session, 0);
});

it('shows that a route does not work without access, with the button that mends it', async () => {
  await giveRoutes(session, { [NAME]: { target: target(BALANCER) } });
  await session.welcome.evaluate(() => chrome.permissions.remove({ origins: ['https://*/*'] }));
  const page = await openEditor(NAME);
  await sees(page, sentence('route_inert_no_access'));
  await session.airlock.acceptHostPrompts();
  await page.bringToFront();
  await page.locator(`.route-state ::-p-text(${sentence('hosts_grant')})`).click();
  await page.waitForSelector(named('button', sentence('route_pause')));

  const link = `https://${hostOf(session, NAME)}/health`;
  const chat = await openChat(session, link);
  await Promise.all([chat.waitForNavigation(), chat.click('#link')]);
  expect(chat.url()).toBe(`https://${BALANCER}/health`);
  await session.airlock.giveHosts(['https://*/*']);
});

it('refuses a target that another environment has, and saves nothing', async () => {
  await giveRoutes(session, { 'finance-dev': { target: target(BALANCER) } });
  const page = await openEditor(NAME);
  await click(page, 'radio', sentence('route_mode_redirect'));
  await enter(page, 'textbox', sentence('route_target'), BALANCER);
  await click(page, 'button', sentence('route_save'));
  await sees(page, sentence('route_refused_target_taken', ['finance-dev']));
  const { routes } = await session.welcome.evaluate(() =>
    chrome.storage.local.get<{ routes: Record<string, unknown> }>('routes'),
  );
  expect(Object.keys(routes)).toEqual([idOf(session, 'finance-dev')]);
});
