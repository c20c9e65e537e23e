import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findWay, type Way } from '../../../src/redirect/find-way';
import type { Route } from '../../../src/redirect/route';
import { answerFetch, cutNetwork } from '../fake-fetch';
import { routeTo } from './arbitraries';
import { ALB, givenDecision, givenRoute, hostOf, NOW, newEnvironment } from './given-routes';

let environment = newEnvironment();

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  environment = newEnvironment();
});

afterEach(() => {
  vi.useRealTimers();
});

async function wayBy(route: Route): Promise<Way> {
  await givenRoute(environment, route);
  return findWay(environment, hostOf(environment), NOW);
}

const direct = (): Way => ({
  authority: hostOf(environment),
  host: hostOf(environment),
  isRedirected: false,
  maySignIn: true,
  mustKnock: false,
});
const REDIRECTED: Way = {
  authority: ALB,
  host: ALB,
  isRedirected: true,
  maySignIn: true,
  mustKnock: false,
};

it('is the web server host without a route', async () => {
  expect(await findWay(environment, hostOf(environment), NOW)).toEqual(direct());
});

it('is the web server host that is given, which may be newer than the one that is stored', async () => {
  expect(await findWay(environment, 'newer.example.com', NOW)).toMatchObject({
    authority: 'newer.example.com',
    host: 'newer.example.com',
  });
});

describe('without asking the network', () => {
  let seen: unknown[];

  beforeEach(() => {
    seen = answerFetch(() => new Response());
  });

  afterEach(() => {
    expect(seen).toEqual([]);
  });

  it.each([
    ['a direct one, whatever it remembers', { mode: 'direct', hasUntrustedCertificate: true }],
    ['one without a target', { target: null }],
    ['an automatic one without a target', { target: null, mode: 'automatic' }],
    ['a paused one', { pausedUntil: NOW + 1 }],
    ['a paused automatic one', { pausedUntil: NOW + 1, mode: 'automatic' }],
  ] as const)('is the web server host by a route: %s', async (_, change) => {
    expect(await wayBy(routeTo(ALB, change))).toEqual(direct());
  });

  it.each(['airflow', 'load-balancer', 'confirmed'] as const)(
    'is the target by the proof %s',
    async (kind) => {
      expect(await wayBy(routeTo(ALB, { proof: { kind, at: 1 } }))).toEqual(REDIRECTED);
    },
  );

  it('is a target that may get no token while it is unproven', async () => {
    const way = await wayBy(routeTo(ALB, { proof: { kind: 'none' } }));
    expect(way).toEqual({ ...REDIRECTED, maySignIn: false });
  });

  it('is the target with its port; the host for host access has none', async () => {
    expect(await wayBy(routeTo(ALB, { port: 8443 }))).toEqual({ ...REDIRECTED, authority: `${ALB}:8443` });
    expect(await wayBy(routeTo(ALB, { port: 443 }))).toEqual(REDIRECTED);
  });

  it('is the target once the pause has ended', async () => {
    expect(await wayBy(routeTo(ALB, { pausedUntil: NOW }))).toEqual(REDIRECTED);
  });

  it.each([
    ['that Chrome does not trust', true],
    ['that no test has seen', null],
  ])(
    'is knocked at first with a certificate %s, however it is proven',
    async (_, hasUntrustedCertificate) => {
      for (const kind of ['airflow', 'load-balancer', 'confirmed'] as const) {
        const way = await wayBy(routeTo(ALB, { proof: { kind, at: 1 }, hasUntrustedCertificate }));
        expect(way).toEqual({ ...REDIRECTED, mustKnock: true });
      }
    },
  );

  it.each(['direct', 'redirect'] as const)('follows what an automatic route decided: %s', async (decided) => {
    await givenDecision(environment, decided);
    const way = await wayBy(routeTo(ALB, { mode: 'automatic' }));
    expect(way).toEqual(decided === 'direct' ? direct() : REDIRECTED);
  });
});

describe('decides an automatic route first', () => {
  it('direct, where the private endpoint answers', async () => {
    answerFetch(() => new Response());
    expect(await wayBy(routeTo(ALB, { mode: 'automatic' }))).toEqual(direct());
  });

  it('to the target, where it does not; and that target needs a proof as any other', async () => {
    cutNetwork();
    const way = await wayBy(routeTo(ALB, { mode: 'automatic', proof: { kind: 'none' } }));
    expect(way).toEqual({ ...REDIRECTED, maySignIn: false });
  });
});
