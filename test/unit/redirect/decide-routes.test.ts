import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decideRoute, decideRoutes, keepDecision } from '../../../src/redirect/decide-routes';
import { overrideDecision, routeDecisionsItem } from '../../../src/redirect/route-decisions';
import { answerFetch, cutNetwork, never } from '../fake-fetch';
import { fakeTimeoutSignals } from '../fake-timeout-signal';
import { givenEnvironments } from '../given';
import { routeTo } from './arbitraries';
import { ALB, givenDecision, givenRoute, hostOf, NOW, newEnvironment } from './given-routes';

let environment = newEnvironment();

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  fakeTimeoutSignals();
  environment = newEnvironment();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const decision = async () => (await routeDecisionsItem.read())[environment.id];

describe('decideRoute', () => {
  it('is direct where the private endpoint answers, with whatever status', async () => {
    const seen = answerFetch(() => new Response('', { status: 503 }));
    expect(await decideRoute(environment, NOW)).toBe('direct');
    expect(seen.map(({ url }) => url.href)).toEqual([`https://${hostOf(environment)}/health`]);
    expect(await decision()).toEqual({ way: 'direct', decidedAt: NOW, isOverridden: false });
  });

  it('is the load balancer where nothing can be reached, at once', async () => {
    cutNetwork();
    expect(await decideRoute(environment, NOW)).toBe('redirect');
    expect(await decision()).toMatchObject({ way: 'redirect', decidedAt: NOW });
  });

  it('is the load balancer where nothing comes in 1.5 s', async () => {
    answerFetch(never);
    const settled = vi.fn();
    const way = decideRoute(environment, NOW).finally(settled);
    await vi.advanceTimersByTimeAsync(1_499);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await way).toBe('redirect');
    expect(await decision()).toMatchObject({ way: 'redirect', decidedAt: NOW + 1_500 });
  });

  it('is the load balancer, and nothing is asked, where no host is known', async () => {
    const seen = cutNetwork();
    environment = newEnvironment({ host: null });
    expect(await decideRoute(environment, NOW)).toBe('redirect');
    expect(seen).toEqual([]);
  });

  it('asks once for all who ask at the same time', async () => {
    const seen = answerFetch(never);
    const ways = Promise.all([1, 2, 3].map(() => decideRoute(environment, NOW)));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await ways).toEqual(['redirect', 'redirect', 'redirect']);
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['holds for 60 s', NOW + 59_999, 'redirect', 0],
    ['is asked again after that', NOW + 60_000, 'direct', 1],
    ['is asked again where the clock was set back', NOW - 1, 'direct', 1],
  ] as const)('what was decided %s', async (_, now, way, requests) => {
    await givenDecision(environment, 'redirect');
    const seen = answerFetch(() => new Response());
    expect(await decideRoute(environment, now)).toBe(way);
    expect(seen).toHaveLength(requests);
  });
});

describe('a decision of the user', () => {
  it('is never asked again, however old', async () => {
    const seen = answerFetch(() => new Response());
    await overrideDecision(environment.id, 'redirect', NOW);
    expect(await decideRoute(environment, NOW + 86_400_000)).toBe('redirect');
    expect(seen).toEqual([]);
  });

  it('beats a probe that was under way', async () => {
    const seen = answerFetch(never);
    const deciding = decideRoute(environment, NOW);
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    await overrideDecision(environment.id, 'direct', Date.now());
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await deciding).toBe('direct');
    expect(await decision()).toMatchObject({ way: 'direct', isOverridden: true });
  });

  it('beats what is found out about the private endpoint', async () => {
    await overrideDecision(environment.id, 'direct', NOW);
    await keepDecision(environment.id, 'redirect', NOW);
    expect((await decision())?.way).toBe('direct');
  });

  it('can be taken back, for this environment alone', async () => {
    const other = newEnvironment();
    await givenDecision(other, 'direct');
    await overrideDecision(environment.id, 'redirect', NOW);
    await overrideDecision(environment.id, null, NOW);
    expect(Object.keys(await routeDecisionsItem.read())).toEqual([other.id]);
    answerFetch(() => new Response());
    expect(await decideRoute(environment, NOW)).toBe('direct');
  });
});

it('decideRoutes decides automatic routes, and asks for no others', async () => {
  const [direct, redirect, none] = [newEnvironment(), newEnvironment(), newEnvironment()];
  const second = newEnvironment();
  await givenEnvironments(environment, direct, redirect, none, second);
  await givenRoute(environment, routeTo(ALB, { mode: 'automatic' }));
  await givenRoute(second, routeTo(ALB, { mode: 'automatic', port: 8443 }));
  await givenRoute(direct, routeTo(ALB, { mode: 'direct' }));
  await givenRoute(redirect, routeTo(ALB));
  const seen = answerFetch(() => new Response());
  await decideRoutes(NOW);
  expect(seen.map(({ url }) => url.host).sort()).toEqual([environment.host, second.host].sort());
  expect(Object.keys(await routeDecisionsItem.read()).sort()).toEqual([environment.id, second.id].sort());
});
