import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeChoices } from '../../../src/environments/choices';
import { environmentsItem } from '../../../src/environments/environment';
import type { Route } from '../../../src/redirect/route';
import { directRoute } from '../../../src/redirect/routes';
import { confirmTarget } from '../../../src/redirect/ui/change-route';
import { openEnvironment } from '../../../src/sign-in/begin-opening';
import { followTab } from '../../../src/sign-in/follow-tabs';
import { type Opening, openingsItem } from '../../../src/sign-in/opening';
import { answerMwaa, type MwaaCall, webLoginAnswer } from '../fake-mwaa';
import { grantHostAccess } from '../fake-permissions';
import { tabUrls } from '../fake-tabs';
import { givenApiAccess, givenEnvironments, givenProfile, givenSession, REGION } from '../given';
import { routeTo } from '../redirect/arbitraries';
import { ALB, givenDecision, givenRoute, hostOf, NOW, newEnvironment } from '../redirect/given-routes';

const SIGN_IN = '/aws_mwaa/aws-console-sso?login=true#';
const TAB = 1;
let environment = newEnvironment();
let calls: MwaaCall[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  environment = newEnvironment();
  await givenProfile();
  await givenEnvironments(environment);
  await givenApiAccess(REGION);
  calls = answerMwaa(() => webLoginAnswer('fresh', hostOf(environment)));
});

afterEach(() => {
  vi.useRealTimers();
});

const watchTarget = (): Promise<void> => grantHostAccess(`https://${ALB}/*`);
const route = (change: Partial<Route> & { port?: number } = {}): Promise<void> =>
  givenRoute(environment, routeTo(ALB, change));

function open(): Promise<string> {
  const request = { disposition: 'new-tab', isAfresh: false, originTabId: null } as const;
  return openEnvironment({ environmentId: environment.id, ...request }, NOW);
}

async function opening(): Promise<Opening> {
  const [only, ...others] = await openingsItem.read();
  if (only === undefined || others.length > 0) throw new Error('not one opening');
  return only;
}

async function expectSignInAt(authority: string): Promise<void> {
  expect(calls).toHaveLength(1);
  const [url, ...others] = await tabUrls();
  expect(others).toEqual([]);
  expect(url?.startsWith(`https://${authority}${SIGN_IN}`)).toBe(true);
}

const aliveSession = (authority: string): Promise<unknown> => givenSession(environment, NOW, authority);

describe('the sign-in URL', () => {
  it('leads to a proven target, with its port, watched by the access to its host', async () => {
    await watchTarget();
    await route({ port: 8443 });
    await open();
    await expectSignInAt(`${ALB}:8443`);
    expect(await opening()).toMatchObject({ step: 'signing-in', isWatched: true });
  });

  it('is not watched by an access to the web server host alone', async () => {
    await grantHostAccess(`https://${hostOf(environment)}/*`);
    await route();
    await open();
    await expectSignInAt(ALB);
    expect(await opening()).toMatchObject({ step: 'done', isWatched: false });
  });

  it.each([
    ['paused', { pausedUntil: NOW + 60_000 }],
    ['direct', { mode: 'direct' }],
  ] as const)('leads to the web server host by a route that is %s', async (_, change) => {
    await route(change);
    await open();
    await expectSignInAt(hostOf(environment));
  });

  it.each(['direct', 'redirect'] as const)('follows what an automatic route decided: %s', async (way) => {
    await route({ mode: 'automatic' });
    await givenDecision(environment, way);
    await open();
    await expectSignInAt(way === 'direct' ? hostOf(environment) : ALB);
  });

  it('renews the web server host that comes with the token, and leads to the target all the same', async () => {
    const before = hostOf(environment);
    calls = answerMwaa(() => webLoginAnswer('fresh', `new-${before}`));
    await route();
    await open();
    await expectSignInAt(ALB);
    expect((await environmentsItem.read())[0]?.host).toBe(`new-${before}`);
  });
});

describe('a live session', () => {
  it('leads to the landing page at the target, without a token', async () => {
    await aliveSession(`${ALB}:8443`);
    await watchTarget();
    await route({ port: 8443 });
    await changeChoices(environment.id, { landingPage: '/dags/daily/grid' });
    await open();
    expect(calls).toEqual([]);
    expect(await tabUrls()).toEqual([`https://${ALB}:8443/dags/daily/grid`]);
    expect(await opening()).toMatchObject({ step: 'arriving', isWatched: true });
  });

  it('of the web server host is none at the target: it signs in there', async () => {
    await aliveSession(hostOf(environment));
    await route({ port: 8443 });
    await open();
    await expectSignInAt(`${ALB}:8443`);
  });

  it('opens no target that is unproven, either', async () => {
    await aliveSession(ALB);
    await route({ proof: { kind: 'none' } });
    await expect(open()).rejects.toMatchObject({ failure: { code: 'target-unproven' } });
    expect(await tabUrls()).toEqual([]);
  });

  it('leads to its own host from the sign-in on, although the route has changed its mind since', async () => {
    await grantHostAccess(`https://${hostOf(environment)}/*`);
    await route({ mode: 'automatic' });
    await givenDecision(environment, 'direct');
    await open();
    await givenDecision(environment, 'redirect');
    await followTab(
      TAB,
      {
        kind: 'sign-in-answered',
        status: 200,
        path: '/aws_mwaa',
        authority: hostOf(environment),
        redirectPath: null,
      },
      NOW,
    );
    expect(await tabUrls()).toEqual([`https://${hostOf(environment)}/home`]);
  });
});

describe('a target that is unproven', () => {
  it.each(['redirect', 'automatic'] as const)('gets no token, and none is made: %s', async (mode) => {
    await watchTarget();
    await route({ mode, proof: { kind: 'none' } });
    await givenDecision(environment, 'redirect');
    await expect(open()).rejects.toMatchObject({
      failure: { code: 'target-unproven', facts: { target: ALB, environmentId: environment.id } },
    });
    expect(calls).toEqual([]);
    expect(await tabUrls()).toEqual([]);
    expect(await opening()).toMatchObject({ step: 'failed', failure: { code: 'target-unproven' } });
  });

  it('is not even knocked at', async () => {
    await watchTarget();
    await route({ proof: { kind: 'none' }, hasUntrustedCertificate: true });
    await expect(open()).rejects.toMatchObject({ failure: { code: 'target-unproven' } });
    expect(await tabUrls()).toEqual([]);
  });

  it('gets no token where it lost its proof while the token was made', async () => {
    await watchTarget();
    await route();
    calls = answerMwaa(async () => {
      await route({ proof: { kind: 'none' } });
      return webLoginAnswer('fresh', hostOf(environment));
    });
    await expect(open()).rejects.toMatchObject({ failure: { code: 'target-unproven' } });
    expect(await tabUrls()).toEqual([]);
  });
});

describe('a target whose certificate is not known to be in order', () => {
  beforeEach(() => route({ port: 8443, hasUntrustedCertificate: true }));

  it('is knocked at without a token first', async () => {
    await watchTarget();
    await open();
    expect(calls).toEqual([]);
    expect(await tabUrls()).toEqual([`https://${ALB}:8443/`]);
    expect(await opening()).toMatchObject({ step: 'knocking', tabId: TAB, isWatched: true, pathsTried: [] });
  });

  it('gets its token in the same tab once the user accepted the certificate', async () => {
    await watchTarget();
    await open();
    const refused = { kind: 'page-failed', error: 'net::ERR_CERT_AUTHORITY_INVALID' } as const;
    await followTab(TAB, refused, Date.now());
    expect(calls).toEqual([]);
    expect((await opening()).step).toBe('knocking');
    await followTab(TAB, { kind: 'page-answered', status: 200, paths: ['/'] }, Date.now());
    await expectSignInAt(`${ALB}:8443`);
    expect(await opening()).toMatchObject({ step: 'signing-in', tabId: TAB });
  });

  it('is not knocked at without host access, since nobody would tell of its answer', async () => {
    await expect(open()).rejects.toMatchObject({
      failure: { code: 'host-access-missing', facts: { host: ALB } },
    });
    expect(calls).toEqual([]);
    expect(await tabUrls()).toEqual([]);
  });

  it('is knocked at as well where the user confirmed the host and no test has seen its certificate', async () => {
    await watchTarget();
    await givenRoute(environment, { ...directRoute(1), mode: 'redirect', target: { host: ALB, port: null } });
    await confirmTarget(environment.id, { host: ALB, port: null }, NOW);
    await open();
    expect(calls).toEqual([]);
    expect(await tabUrls()).toEqual([`https://${ALB}/`]);
    await followTab(TAB, { kind: 'page-answered', status: 200, paths: ['/'] }, Date.now());
    await expectSignInAt(ALB);
  });

  it('is of no account while the route is paused', async () => {
    await route({ hasUntrustedCertificate: true, pausedUntil: NOW + 60_000 });
    await open();
    await expectSignInAt(hostOf(environment));
  });
});
