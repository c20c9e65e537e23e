import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
// Loaded ahead, so that the start of the worker does not count as a test's time.
import '../../../src/background/handlers';
import { CHECK_ROUTES_ALARM, checkRoutes, watchShownRoute } from '../../../src/redirect/check-routes';
import { routeDecisionsItem } from '../../../src/redirect/route-decisions';
import { answerFetch, type SeenRequest } from '../fake-fetch';
import { openTab } from '../fake-tabs';
import { givenEnvironments } from '../given';
import { startWorker } from '../start-worker';
import { routeTo } from './arbitraries';
import { ALB, givenRoute, hostOf, NOW, newEnvironment, pageLoad, rulesInForce } from './given-routes';

let environment = newEnvironment();
let seen: SeenRequest[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  environment = newEnvironment();
  await givenEnvironments(environment);
  seen = answerFetch(() => new Response());
});

afterEach(() => {
  vi.useRealTimers();
});

/** In how many ms routes are checked again; null for never. */
async function checkedAgainIn(): Promise<number | null> {
  const alarm = await fakeBrowser.alarms.get(CHECK_ROUTES_ALARM);
  return alarm === undefined ? null : alarm.scheduledTime - NOW;
}

const givenAutomatic = (change = {}): Promise<void> =>
  givenRoute(environment, routeTo(ALB, { mode: 'automatic', port: 8443, ...change }));

describe('while a tab shows an automatic environment', () => {
  it.each([
    ['at its web server host', () => `https://${hostOf(environment)}/home`],
    ['at its target', () => `https://${ALB}:8443/home`],
  ])('%s, it is decided, and again in 60 s', async (_, url) => {
    await givenAutomatic();
    await openTab(url());
    await checkRoutes(NOW);
    expect(seen).toHaveLength(1);
    expect((await routeDecisionsItem.read())[environment.id]?.way).toBe('direct');
    expect(await checkedAgainIn()).toBe(60_000);
  });
});

describe('without such a tab nothing is asked, and no alarm is set:', () => {
  it.each([
    ['no tab', null],
    ['a tab of another host', 'https://example.com/'],
    ['a tab at another port of the target', `https://${ALB}/home`],
  ])('%s', async (_, url) => {
    await givenAutomatic();
    if (url !== null) await openTab(url);
    await checkRoutes(NOW);
    expect(seen).toEqual([]);
    expect(await checkedAgainIn()).toBeNull();
  });

  it.each(['direct', 'redirect'] as const)('a tab of an environment whose route is %s', async (mode) => {
    await givenAutomatic({ mode });
    await openTab(`https://${hostOf(environment)}/home`);
    await checkRoutes(NOW);
    expect(seen).toEqual([]);
    expect(await checkedAgainIn()).toBeNull();
  });
});

describe('a pause', () => {
  it('is looked at when it ends, the first of many', async () => {
    const other = newEnvironment();
    await givenRoute(environment, routeTo(ALB, { pausedUntil: NOW + 3_600_000 }));
    await givenRoute(other, routeTo(ALB, { pausedUntil: NOW + 900_000, ruleId: 2 }));
    await checkRoutes(NOW);
    expect(await checkedAgainIn()).toBe(900_000);
  });

  it('that is over sets no alarm', async () => {
    await givenRoute(environment, routeTo(ALB, { pausedUntil: NOW }));
    await checkRoutes(NOW);
    expect(await checkedAgainIn()).toBeNull();
  });

  it('gives its rule back when the alarm wakes the worker', async () => {
    await givenRoute(environment, routeTo(ALB, { pausedUntil: NOW + 900_000 }));
    await startWorker();
    await vi.waitFor(async () => expect(await checkedAgainIn()).not.toBeNull());
    expect(await rulesInForce()).toEqual({});
    vi.setSystemTime(NOW + 900_000);
    const due = { name: CHECK_ROUTES_ALARM, scheduledTime: 0, persistAcrossSessions: false };
    await fakeBrowser.alarms.onAlarm.trigger(due);
    await vi.waitFor(async () => expect(await rulesInForce()).toEqual({ 1: ALB }));
  });
});

describe('a page that has come', () => {
  const show = (change = {}): Promise<void> =>
    watchShownRoute(pageLoad(`https://${hostOf(environment)}/home`, { phase: 'completed', ...change }));

  it('of an automatic environment sets the alarm', async () => {
    await givenAutomatic();
    await show();
    expect(await checkedAgainIn()).toBe(60_000);
  });

  it('puts no alarm off that is due sooner', async () => {
    await givenAutomatic();
    await fakeBrowser.alarms.create(CHECK_ROUTES_ALARM, { when: NOW + 5_000 });
    await show();
    expect(await checkedAgainIn()).toBe(5_000);
  });

  it('brings an alarm forward that is due later', async () => {
    await givenAutomatic();
    await fakeBrowser.alarms.create(CHECK_ROUTES_ALARM, { when: NOW + 900_000 });
    await show();
    expect(await checkedAgainIn()).toBe(60_000);
  });

  it.each([
    ['one that has only begun', { phase: 'started' }],
    ['a request of a script', { isPage: false }],
    ['one of another host', { url: 'https://example.com/' }],
  ])('sets none: %s', async (_, change) => {
    await givenAutomatic();
    await show(change);
    expect(await checkedAgainIn()).toBeNull();
  });

  it('sets none for a route that is not automatic', async () => {
    await givenRoute(environment, routeTo(ALB));
    await show();
    expect(await checkedAgainIn()).toBeNull();
  });
});
