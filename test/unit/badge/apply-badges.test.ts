import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyBadges, applyFailures, markTabOfPage } from '../../../src/badge/apply-badges';
import type { RequestObservation } from '../../../src/browser/requests';
import type { TabProblem } from '../../../src/hints/tab-problem';
import { tabProblemsItem } from '../../../src/hints/tab-problems';
import { preferencesItem } from '../../../src/settings/preferences';
import { openingsItem } from '../../../src/sign-in/opening';
import { openTab } from '../fake-tabs';
import { givenEnvironments, openingOf } from '../given';
import { problemOf } from '../given-problem';
import { routeTo } from '../redirect/arbitraries';
import { ALB, givenRoute, hostOf, newEnvironment, pageLoad } from '../redirect/given-routes';

const ENVIRONMENT = newEnvironment();
const HOST = hostOf(ENVIRONMENT);
const REDIRECTED = `https://${ALB}:8443/home`;

let tabId: number;

beforeEach(async () => {
  await givenEnvironments(ENVIRONMENT);
  await givenRoute(ENVIRONMENT, routeTo(ALB, { port: 8443 }));
});

async function givenTab(url: string): Promise<void> {
  tabId = await openTab(url);
}

/** The tab has a problem, and stands at `url`. */
async function givenProblem(change: Partial<TabProblem> = {}, url = `https://${HOST}/home`): Promise<void> {
  await givenTab(url);
  await tabProblemsItem.update(() => ({ [tabId]: problemOf({ tabId, host: HOST, ...change }) }));
}

const badgeOf = (id: number): Promise<string> => fakeBrowser.action.getBadgeText({ tabId: id });
const titleOf = (id: number): Promise<string> => fakeBrowser.action.getTitle({ tabId: id });
const come = (url: string, change: Partial<RequestObservation> = {}): Promise<void> =>
  markTabOfPage(pageLoad(url, { phase: 'completed', tabId, ...change }));

describe('a page that a route led to', () => {
  beforeEach(() => givenTab(REDIRECTED));

  it.each(['redirect', 'automatic'] as const)('marks its tab alone, by the route %s', async (mode) => {
    await givenRoute(ENVIRONMENT, routeTo(ALB, { port: 8443, mode }));
    await come(REDIRECTED);
    expect(await badgeOf(tabId)).toBe('→');
    expect(await badgeOf(tabId + 1)).toBe('');
  });

  it('says from where to where', async () => {
    await come(REDIRECTED);
    expect(await titleOf(tabId)).toContain(HOST);
    expect(await titleOf(tabId)).toContain(`${ALB}:8443`);
  });

  it('says that an opening failed as long as one is not dismissed', async () => {
    await come(REDIRECTED);
    await openingsItem.update(() => [openingOf({ step: 'failed' })]);
    await applyBadges();
    expect(await titleOf(tabId)).toMatch(/failed/);
    await openingsItem.update(() => []);
    await applyBadges();
    expect(await badgeOf(tabId)).toBe('→');
  });
});

describe('marks nothing:', () => {
  it.each([
    ['the web server host itself', `https://${HOST}/home`, {}],
    ['another port of the target', `https://${ALB}/home`, {}],
    ['another page', 'https://example.com/', {}],
    ['a page that is not there yet', REDIRECTED, { phase: 'started' }],
    ['a request of a script', REDIRECTED, { isPage: false }],
  ] as const)('%s', async (_, url, change) => {
    await givenTab('https://example.com/');
    await come(url, change);
    expect(await badgeOf(tabId)).toBe('');
  });

  it('a target whose route is direct', async () => {
    await givenTab(`https://${ALB}/home`);
    await givenRoute(ENVIRONMENT, routeTo(ALB, { mode: 'direct' }));
    await come(`https://${ALB}/home`);
    expect(await badgeOf(tabId)).toBe('');
  });
});

describe('a page with a problem', () => {
  it('turns the badge of its tab, which tells the problem', async () => {
    await givenProblem();
    await come(`https://${HOST}/home`, { phase: 'failed' });
    expect(await badgeOf(tabId)).toBe('!');
    expect(await titleOf(tabId)).toContain('Your sign-in token had expired');
  });

  it.each([
    ['closed', () => givenProblem({ isDismissed: true })],
    ['of a page that the tab has left', () => givenProblem({}, 'https://example.com/')],
    ['not looked at yet', () => givenProblem({ problem: null })],
    ['gone', () => givenTab(`https://${HOST}/home`)],
  ])('turns nothing where the problem is %s', async (_, given) => {
    await given();
    await applyBadges();
    expect(await fakeBrowser.action.getBadgeText({ tabId })).toBe('');
    expect(await titleOf(tabId)).toBe('Open Airflow');
  });

  it('turns nothing where the user muted the problem', async () => {
    await givenProblem();
    await preferencesItem.update((all) => ({ ...all, mutedProblems: ['token-expired'] }));
    await applyBadges();
    expect(await badgeOf(tabId)).toBe('');
  });
});

describe('failed openings', () => {
  it('mark the icon until they are dismissed', async () => {
    const failed = [openingOf({ step: 'done' }), openingOf({ step: 'failed' })];
    await openingsItem.update(() => failed);
    await applyFailures(failed);
    expect(await fakeBrowser.action.getBadgeText({})).toBe('!');
    expect(await fakeBrowser.action.getTitle({})).toMatch(/failed/);
    await openingsItem.update(() => []);
    await applyFailures([]);
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
    expect(await fakeBrowser.action.getTitle({})).toBe('Open Airflow');
  });
});
