import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RequestObservation } from '../../../src/browser/requests';
import { markRedirectedTab } from '../../../src/redirect/mark-redirected-tab';
import { givenEnvironments } from '../given';
import { routeTo } from './arbitraries';
import { ALB, givenRoute, hostOf, newEnvironment, pageLoad } from './given-routes';

const TAB = 1;
const ENVIRONMENT = newEnvironment();

beforeEach(async () => {
  await givenEnvironments(ENVIRONMENT);
  await givenRoute(ENVIRONMENT, routeTo(ALB, { port: 8443 }));
});

const show = (url: string, change: Partial<RequestObservation> = {}): Promise<void> =>
  markRedirectedTab(pageLoad(url, { phase: 'completed', tabId: TAB, ...change }));
const badgeOf = (tabId: number): Promise<string> => fakeBrowser.action.getBadgeText({ tabId });

describe('a page that a route led to', () => {
  it.each(['redirect', 'automatic'] as const)('marks its tab alone, by the route %s', async (mode) => {
    await givenRoute(ENVIRONMENT, routeTo(ALB, { port: 8443, mode }));
    await show(`https://${ALB}:8443/home`);
    expect(await badgeOf(TAB)).toBe('→');
    expect(await badgeOf(TAB + 1)).toBe('');
  });

  it('says from where to where', async () => {
    await show(`https://${ALB}:8443/home`);
    const title = await fakeBrowser.action.getTitle({ tabId: TAB });
    expect(title).toContain(hostOf(ENVIRONMENT));
    expect(title).toContain(`${ALB}:8443`);
  });
});

describe('marks nothing:', () => {
  it.each([
    ['the web server host itself', `https://${hostOf(ENVIRONMENT)}/home`, {}],
    ['another port of the target', `https://${ALB}/home`, {}],
    ['another page', 'https://example.com/', {}],
    ['a page that is not there yet', `https://${ALB}:8443/home`, { phase: 'started' }],
    ['a page that failed', `https://${ALB}:8443/home`, { phase: 'failed' }],
    ['a request of a script', `https://${ALB}:8443/home`, { isPage: false }],
  ] as const)('%s', async (_, url, change) => {
    await show(url, change);
    expect(await badgeOf(TAB)).toBe('');
  });

  it('a target whose route is direct', async () => {
    await givenRoute(ENVIRONMENT, routeTo(ALB, { mode: 'direct' }));
    await show(`https://${ALB}/home`);
    expect(await badgeOf(TAB)).toBe('');
  });
});
