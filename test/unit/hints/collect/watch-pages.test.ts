import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clockOffsetItem } from '../../../../src/aws/clock-offset';
import type { RequestObservation } from '../../../../src/browser/requests';
import { dismissHint } from '../../../../src/hints/acts/dismiss-hint';
import { obeyBanner } from '../../../../src/hints/acts/obey-banner';
import { reactToProblem } from '../../../../src/hints/acts/react-to-problem';
import { tabPagesItem } from '../../../../src/hints/collect/tab-pages';
import { takeReport, takeWaitingReports } from '../../../../src/hints/collect/take-report';
import { forgetTabPage, judgePage, notePage } from '../../../../src/hints/collect/watch-pages';
import type { PageMessage } from '../../../../src/hints/page-message';
import { presentHint } from '../../../../src/hints/present-hint';
import { tabProblemsItem } from '../../../../src/hints/tab-problems';
import { openingsItem } from '../../../../src/sign-in/opening';
import { runScripts } from '../../fake-scripting';
import { environmentOf, givenEnvironments, HOST, openingOf, tokenThatEnds } from '../../given';
import { storedText } from '../../stored-text';

const NOW = Date.UTC(2026, 10, 22, 12);
const TAB = 7;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await givenEnvironments(environmentOf({ seenAt: NOW }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

let requests = 0;

/** Everything that is told of one page: it starts, and then ends so. */
async function load(path: string, end: Partial<RequestObservation>): Promise<void> {
  requests += 1;
  const started: RequestObservation = {
    phase: 'started',
    requestId: String(requests),
    tabId: TAB,
    isPage: true,
    method: 'GET',
    url: `https://${HOST}${path}`,
    status: 0,
    redirectUrl: null,
    error: null,
    headers: [],
  };
  const ended: RequestObservation = { ...started, phase: 'completed', ...end };
  for (const observation of [started, ended]) {
    await notePage(observation);
    await judgePage(observation, NOW);
  }
}

/** What the tab shows, as Chrome tells it. */
function givenShown(path: string): void {
  const tab = { id: TAB, url: `https://${HOST}${path}` };
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue(tab as never);
}

const problem = async () => (await tabProblemsItem.read())[TAB];
const message = (change: Partial<PageMessage['report']> = {}): PageMessage => ({
  report: {
    path: '/home',
    status: 502,
    contentType: 'text/html',
    title: '',
    parts: null,
    bodyChildCount: 0,
    bodyText: '',
    alerts: [],
    airflow3Alerts: [],
    links: [],
    consoleEnvironment: null,
    ...change,
  },
  apiFailures: [],
  spaRoute: null,
  cameFrom: null,
  stayedMs: 1,
});
const from = (path: string) => ({ tabId: TAB, url: `https://${HOST}${path}` });

describe('requests', () => {
  it('a network error is a problem at once, and a page that comes takes it away', async () => {
    await load('/home', { phase: 'failed', error: 'net::ERR_NAME_NOT_RESOLVED' });
    expect(await problem()).toMatchObject({ problem: 'net-name-not-resolved', hasPage: false, host: HOST });
    await load('/home', { status: 200 });
    expect(await problem()).toBeUndefined();
  });

  it('another network error is another problem, and the same one stays closed', async () => {
    await load('/home', { phase: 'failed', error: 'net::ERR_CONNECTION_REFUSED' });
    await dismissHint(TAB);
    await load('/home', { phase: 'failed', error: 'net::ERR_CONNECTION_REFUSED' });
    expect(await problem()).toMatchObject({ problem: 'net-refused', isDismissed: true });
    await load('/home', { phase: 'failed', error: 'net::ERR_NAME_NOT_RESOLVED' });
    expect(await problem()).toMatchObject({ problem: 'net-name-not-resolved', isDismissed: false });
  });

  // What cannot be had in a browser of a test: minutes of waiting, and a certificate that is trusted and another's.
  it.each([
    ['net::ERR_CONNECTION_TIMED_OUT', 'net-timed-out'],
    ['net::ERR_TIMED_OUT', 'net-timed-out'],
    ['net::ERR_ADDRESS_UNREACHABLE', 'net-unreachable'],
    ['net::ERR_CERT_COMMON_NAME_INVALID', 'net-certificate-name'],
  ] as const)('%s has a title, causes and its name as evidence', async (error, expected) => {
    await load('/home', { phase: 'failed', error });
    const seen = await problem();
    if (seen === undefined) throw new Error('There is no problem.');
    const say = (key: string, ...values: string[]) => [key, ...values].join(' ');
    const hint = presentHint(seen, say);
    expect(hint).toMatchObject({ problem: expected });
    expect(JSON.stringify(hint)).toContain(error);
    expect(hint?.causes.length).toBeGreaterThan(0);
  });

  it.each(['net::ERR_ABORTED', 'net::ERR_SOMETHING_NEW'])('%s is none', async (error) => {
    await load('/home', { phase: 'failed', error });
    expect(await problem()).toBeUndefined();
  });

  it('an error that nobody has reported after two seconds came without a page', async () => {
    await load('/home', { status: 503 });
    expect(await problem()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitFor(async () => expect(await problem()).toMatchObject({ problem: 'server-error' }));
    expect(runScripts).toEqual([]);
  });

  it('the age of a token is told by the clock of AWS, also where its refusal came without a page', async () => {
    await clockOffsetItem.update(() => 60_000);
    // Silence is judged by a timer, which asks the clock of this computer itself.
    const token = tokenThatEnds(Date.now() + 46_000);
    await load(`/aws_mwaa/aws-console-sso?login=true#${token}`, { status: 403 });
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitFor(async () => expect(await problem()).toMatchObject({ problem: 'token-expired' }));
  });

  it('a challenge of AWS WAF is explained on its page, unless that was solved and loaded anew', async () => {
    const challenged = { status: 202, headers: [{ name: 'x-amzn-waf-action', value: 'challenge' }] };
    await load('/home', challenged);
    await load('/home', { status: 200 });
    await vi.advanceTimersByTimeAsync(2_000);
    expect([await problem(), runScripts]).toEqual([undefined, []]);
    await load('/home', challenged);
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitFor(async () => expect(await problem()).toMatchObject({ hasPage: true, problem: null }));
    expect(runScripts).toEqual([{ tabId: TAB, file: 'content/explainer.js' }]);
  });

  it('a refused sign-in of a script is explained on its page, and nothing of the token is kept', async () => {
    await load(`/aws_mwaa/aws-console-sso?login=true#${tokenThatEnds(NOW - 14_000)}`, { status: 200 });
    await load('/aws_mwaa/login', { isPage: false, method: 'POST', status: 403 });
    expect(await problem()).toMatchObject({ hasPage: true, evidence: { tokenAgeMs: 74_000, status: 403 } });
    expect(runScripts).toEqual([{ tabId: TAB, file: 'content/explainer.js' }]);
    expect(await storedText()).not.toContain(tokenThatEnds(NOW - 14_000).slice(0, 16));
  });

  it('pages of nobody are neither kept nor judged, and end what was there', async () => {
    await load('/home', { phase: 'failed', error: 'net::ERR_CONNECTION_REFUSED' });
    await load('/', { url: 'https://example.com/', status: 500 });
    expect(await problem()).toBeUndefined();
    expect(await tabPagesItem.read()).toEqual({});
  });

  it('a closed tab is forgotten', async () => {
    await load('/home', { phase: 'failed', error: 'net::ERR_CONNECTION_REFUSED' });
    await forgetTabPage(TAB);
    expect([await problem(), await tabPagesItem.read()]).toEqual([undefined, {}]);
  });
});

describe('reports', () => {
  it('are explained, with what requests told of the page', async () => {
    await load('/home', { status: 502, headers: [{ name: 'server', value: 'awselb/2.0' }] });
    await takeReport(message(), from('/home'), NOW);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await problem()).toMatchObject({
      problem: null,
      hasPage: true,
      evidence: { headers: { server: 'awselb/2.0' }, hasEmptyBody: false },
    });
    expect(runScripts).toHaveLength(1);
  });

  it('of more about the same page are no new problem: what was closed stays closed', async () => {
    await takeReport(message(), from('/home'), NOW);
    const first = await problem();
    await tabProblemsItem.update((all) => ({ ...all, [TAB]: { ...all[TAB], isDismissed: true } as never }));
    await takeReport(message(), from('/home'), NOW + 5_000);
    expect(await problem()).toMatchObject({ id: first?.id, isDismissed: true });
  });

  it('of another page of the single-page app are a new problem, whatever was closed before', async () => {
    await takeReport(message({ path: '/dags', status: 200 }), from('/dags'), NOW);
    const first = await problem();
    await dismissHint(TAB);
    const moved = { ...message({ path: '/auth/login/', status: 200 }), spaRoute: '/auth/login/' };
    await takeReport(moved, from('/auth/login/'), NOW + 5_000);
    expect(await problem()).toMatchObject({ isDismissed: false, problem: null });
    expect((await problem())?.id).not.toBe(first?.id);
  });

  it('of a page that is left meanwhile leave nothing behind on the next one', async () => {
    const slow = takeReport(message({ path: '/dags', status: 200 }), from('/dags'), NOW);
    await Promise.all([slow, obeyBanner(TAB, 'leave', NOW)]);
    expect(await problem()).toBeUndefined();
  });

  it('of a page that is left are not shown any more, whatever was recognised in them', async () => {
    await takeReport(message(), from('/home'), NOW);
    const id = (await problem())?.id ?? '';
    const [, reaction] = await Promise.all([
      obeyBanner(TAB, 'leave', NOW),
      reactToProblem(TAB, { id, problem: 'server-error' }, NOW),
    ]);
    expect(reaction.does).toBe('stay-silent');
  });

  it('wait while an opening is at work in the tab, and count once it has failed', async () => {
    const underWay = openingOf({ tabId: TAB, step: 'trading', stepAt: NOW });
    await openingsItem.update(() => [underWay]);
    await takeReport(message(), from('/home'), NOW);
    await takeWaitingReports(NOW);
    expect([await problem(), runScripts]).toEqual([undefined, []]);

    await openingsItem.update(() => [{ ...underWay, step: 'failed' }]);
    givenShown('/home#from-the-page');
    await takeWaitingReports(NOW);
    expect(await problem()).toMatchObject({ hasPage: true });
  });

  it('that came after the request for the next page are not taken for one of that page', async () => {
    const underWay = openingOf({ tabId: TAB, step: 'landing', stepAt: NOW });
    await openingsItem.update(() => [underWay]);
    await load('/dags', { status: 200 });
    await takeReport(message(), from('/home'), NOW);
    await openingsItem.update(() => [{ ...underWay, step: 'done' }]);
    givenShown('/dags');
    await takeWaitingReports(NOW);
    expect([await problem(), runScripts]).toEqual([undefined, []]);
    givenShown('/home');
    await takeWaitingReports(NOW);
    expect(await problem()).toBeUndefined();
  });

  it('that waited are dropped when the tab goes on', async () => {
    const underWay = openingOf({ tabId: TAB, step: 'landing', stepAt: NOW });
    await openingsItem.update(() => [underWay]);
    await takeReport(message(), from('/home'), NOW);
    await load('/dags', { status: 200 });
    await openingsItem.update(() => [{ ...underWay, step: 'done' }]);
    await takeWaitingReports(NOW);
    expect(await problem()).toBeUndefined();
  });

  it.each([
    ['the page at hand', '/dags/a?x=1#y', null, '/dags/a?x=1#y'],
    ['the page that it was left for', '/auth/login/', '/dags/a?x=1#y', '/dags/a?x=1#y'],
    ['the page that the login would return to', '/login/?next=%2Fdags%2Fa', null, '/dags/a'],
  ])('keep %s to return to', async (_, path, cameFrom, expected) => {
    const pathname = new URL(path, `https://${HOST}`).pathname;
    await takeReport({ ...message({ path: pathname }), cameFrom }, from(path), NOW);
    expect((await tabPagesItem.read())[TAB]?.landingPage).toBe(expected);
  });

  it('of a stuck sign-in page do not hide why it is stuck', async () => {
    await load('/aws_mwaa/aws-console-sso#x', { status: 200 });
    await load('/aws_mwaa/login', { isPage: false, method: 'POST', status: 403 });
    await takeReport(
      message({ path: '/aws_mwaa/aws-console-sso', status: 200 }),
      from('/aws_mwaa/aws-console-sso'),
      NOW,
    );
    expect((await problem())?.evidence).toMatchObject({ status: 403, path: '/aws_mwaa/login' });
  });
});
