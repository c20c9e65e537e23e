import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RequestObservation } from '../../../src/browser/requests';
import { leadTab } from '../../../src/browser/tabs';
import type { Environment } from '../../../src/environments/environment';
import { overrideDecision, routeDecisionsItem } from '../../../src/redirect/route-decisions';
import { watchSilentPages } from '../../../src/redirect/silent-pages';
import { answerFetch, never } from '../fake-fetch';
import { openTab, urlOfTab } from '../fake-tabs';
import { fakeTimeoutSignals } from '../fake-timeout-signal';
import { givenEnvironments } from '../given';
import { routeTo } from './arbitraries';
import { ALB, givenRoute, hostOf, NOW, newEnvironment, pageLoad, rulesInForce } from './given-routes';

const signInAfresh = vi.fn<(tabId: number, environment: Environment) => Promise<void>>();
let environment = newEnvironment();
let page = '';
let tab = 0;

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  fakeTimeoutSignals();
  signInAfresh.mockReset().mockResolvedValue();
  answerFetch(never);
  environment = newEnvironment();
  await givenEnvironments(environment);
  await givenRoute(environment, routeTo(ALB, { mode: 'automatic', port: 8443 }));
  page = `https://${hostOf(environment)}/dags/daily/grid?tab=graph#task`;
  tab = await openTab(page);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const observe = (observation: RequestObservation): Promise<void> =>
  watchSilentPages(observation, signInAfresh);

async function start(change: Partial<RequestObservation> = {}): Promise<RequestObservation> {
  const started = pageLoad(page, { tabId: tab, ...change });
  await observe(started);
  return started;
}

async function expectLeftAlone(): Promise<void> {
  const before = await urlOfTab(tab);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await urlOfTab(tab)).toBe(before);
  expect(signInAfresh).not.toHaveBeenCalled();
}

describe('a page that stays silent', () => {
  it('is moved after 1.5 s, with path, query and fragment, and so are the next ones by a rule', async () => {
    await start();
    await vi.advanceTimersByTimeAsync(1_499);
    expect(await urlOfTab(tab)).toBe(page);
    await vi.advanceTimersByTimeAsync(1);
    expect(await urlOfTab(tab)).toBe(`https://${ALB}:8443/dags/daily/grid?tab=graph#task`);
    expect(await rulesInForce()).toEqual({ 1: ALB });
    expect((await routeDecisionsItem.read())[environment.id]).toMatchObject({ way: 'redirect' });
    expect(signInAfresh).not.toHaveBeenCalled();
  });

  it('is moved once, although the user goes elsewhere afterwards', async () => {
    await start();
    await vi.advanceTimersByTimeAsync(1_500);
    await leadTab(tab, 'https://example.com/');
    await expectLeftAlone();
  });

  it('is moved also where the tab reports the same load twice', async () => {
    const started = await start();
    await vi.advanceTimersByTimeAsync(1_000);
    await observe(started);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await urlOfTab(tab)).toContain(ALB);
  });

  it('does no harm where its tab was closed', async () => {
    await start({ tabId: tab + 1_000 });
    await expectLeftAlone();
  });
});

describe('a sign-in URL that stays silent', () => {
  it('is not moved with its token: a fresh one is asked for, once', async () => {
    page = `https://${hostOf(environment)}/aws_mwaa/aws-console-sso?login=true#planted-token`;
    await start();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(signInAfresh.mock.calls).toEqual([[tab, environment]]);
    expect(await urlOfTab(tab)).not.toContain(ALB);
    expect(await rulesInForce()).toEqual({ 1: ALB });
  });
});

describe('is left alone:', () => {
  it.each(['answered', 'redirected', 'completed', 'failed'] as const)(
    'a page that %s in time',
    async (phase) => {
      const started = await start();
      await vi.advanceTimersByTimeAsync(1_499);
      await observe({ ...started, phase });
      await expectLeftAlone();
      expect(await rulesInForce()).toEqual({});
    },
  );

  it('a page whose answer came before its route was read', async () => {
    const started = pageLoad(page, { tabId: tab });
    const watching = observe(started);
    await observe({ ...started, phase: 'answered' });
    await watching;
    await expectLeftAlone();
    expect(await rulesInForce()).toEqual({});
  });

  it.each([
    ['a POST', { method: 'POST' }],
    ['a request of a script', { isPage: false }],
  ])('%s', async (_, change) => {
    await start(change);
    await expectLeftAlone();
  });

  it.each([
    ['direct', { mode: 'direct' }],
    ['redirecting anyway', { mode: 'redirect' }],
    ['paused', { pausedUntil: NOW + 60_000 }],
    ['unproven', { proof: { kind: 'none' } }],
  ] as const)('a page of an environment whose route is %s', async (_, change) => {
    await givenRoute(environment, routeTo(ALB, { mode: 'automatic', ...change }));
    await start();
    await expectLeftAlone();
  });

  it.each(['https://example.com/', `https://${ALB}/`])('a page of another host: %s', async (url) => {
    await start({ url });
    await expectLeftAlone();
  });

  it('a page of an environment that the user set to direct, also at the last moment', async () => {
    await start();
    await vi.advanceTimersByTimeAsync(1_000);
    await overrideDecision(environment.id, 'direct', Date.now());
    await expectLeftAlone();
    expect(await rulesInForce()).toEqual({});
  });
});
