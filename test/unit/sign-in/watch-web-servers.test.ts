import { beforeEach, describe, expect, it } from 'vitest';
import { clockOffsetItem } from '../../../src/aws/clock-offset';
import type { RequestObservation } from '../../../src/browser/requests';
import { leadTab } from '../../../src/browser/tabs';
import { changeChoices } from '../../../src/environments/choices';
import { type Opening, openingsItem } from '../../../src/sign-in/opening';
import { isEndedSignInUrl } from '../../../src/sign-in/used-sign-in-link';
import { takeUpRequest } from '../../../src/sign-in/watch-web-servers';
import { webSessionsItem } from '../../../src/sign-in/web-sessions';
import { openTab, urlOfTab } from '../fake-tabs';
import { environmentOf, givenEnvironments, givenSession, HOST, openingOf, tokenThatEnds } from '../given';
import { storedText } from '../stored-text';

const NOW = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;
const ENVIRONMENT = environmentOf();
const REOPEN = `chrome-extension://test-extension-id/src/reopen/reopen.html#environment=${encodeURIComponent(ENVIRONMENT.id)}`;

let tabId: number;
let requests = 0;

beforeEach(async () => {
  await givenEnvironments(ENVIRONMENT);
  tabId = await openTab('https://example.com/');
});

const signInUrl = (expiry: number): string =>
  `https://${HOST}/aws_mwaa/aws-console-sso?login=true#${tokenThatEnds(expiry)}`;

function observe(change: Partial<RequestObservation> & { path?: string }): Promise<boolean> {
  const { path = '/home', ...rest } = change;
  requests += 1;
  const observation: RequestObservation = {
    phase: 'completed',
    requestId: String(requests),
    tabId,
    isPage: true,
    method: 'GET',
    url: `https://${HOST}${path}`,
    status: 200,
    redirectUrl: null,
    error: null,
    headers: [],
    ...rest,
  };
  return takeUpRequest(observation, NOW);
}

const refusedPost = { path: '/aws_mwaa/login', method: 'POST', isPage: false, status: 403 } as const;
const given = (change: Partial<Opening>): Promise<unknown> =>
  openingsItem.update(() => [openingOf({ tabId, stepAt: NOW, pathsTried: ['/aws_mwaa'], ...change })]);
const liveSession = (): Promise<unknown> => givenSession(ENVIRONMENT, NOW - MINUTE);

describe('isEndedSignInUrl', () => {
  const isEnded = (url: string): boolean => isEndedSignInUrl(new URL(url), NOW);

  it('is sure five minutes after the end of the token, since clocks differ', () => {
    expect(isEnded(signInUrl(NOW - 5 * MINUTE))).toBe(true);
    expect(isEnded(signInUrl(NOW - 5 * MINUTE + 1_000))).toBe(false);
    expect(isEnded(signInUrl(NOW + MINUTE))).toBe(false);
  });

  it.each([
    ['no token', `https://${HOST}/aws_mwaa/aws-console-sso?login=true`],
    ['an empty fragment', `https://${HOST}/aws_mwaa/aws-console-sso?login=true#`],
    ['no token that can be read', `https://${HOST}/aws_mwaa/aws-console-sso?login=true#opaque`],
    ['another page', `https://${HOST}/home#${tokenThatEnds(1)}`],
  ])('is never sure of %s', (_, url) => {
    expect(isEnded(url)).toBe(false);
  });
});

describe('a page that answers the sign-in and leads on before it is there in full', () => {
  const form = { requestId: 'form', path: '/aws_mwaa/login', method: 'POST' } as const;

  it.each(['net::ERR_ABORTED', 'net::ERR_FAILED'])(
    'has signed in, although Chrome tells %s',
    async (error) => {
      await given({ step: 'trading' });
      await observe({ ...form, phase: 'answered' });
      await observe({ ...form, phase: 'failed', status: 0, error });
      expect(await openingsItem.read()).toMatchObject([{ step: 'landing', landingAttempts: 1 }]);
    },
  );

  it('has refused, where that was the answer', async () => {
    await given({ step: 'trading' });
    await observe({ ...form, phase: 'answered', status: 403 });
    await observe({ ...form, phase: 'failed', status: 0, error: 'net::ERR_FAILED' });
    expect(await openingsItem.read()).toMatchObject([
      { step: 'failed', failure: { code: 'sign-in-refused' } },
    ]);
  });

  it('has failed where there was no answer, or where the answer led elsewhere', async () => {
    await given({ step: 'trading' });
    await observe({ ...form, phase: 'failed', status: 0, error: 'net::ERR_CONNECTION_RESET' });
    const unreachable = [{ step: 'failed', failure: { code: 'web-server-unreachable' } }];
    expect(await openingsItem.read()).toMatchObject(unreachable);

    await given({ step: 'trading' });
    await observe({ ...form, phase: 'answered', status: 302 });
    await observe({ ...form, phase: 'redirected', status: 302, redirectUrl: `https://${HOST}/home` });
    await observe({ requestId: 'form', phase: 'failed', status: 0, error: 'net::ERR_CONNECTION_RESET' });
    expect(await openingsItem.read()).toMatchObject(unreachable);
  });
});

describe('Back, reload or a restored tab onto a used sign-in URL', () => {
  const reload = (): Promise<boolean> =>
    observe({ phase: 'started', status: 0, url: signInUrl(NOW - 3_600_000) });

  it('leads to the landing page while the session lives', async () => {
    await liveSession();
    await changeChoices(ENVIRONMENT.id, { landingPage: '/dags/daily/grid' });
    await reload();
    expect(await urlOfTab(tabId)).toBe(`https://${HOST}/dags/daily/grid`);
  });

  it('leads to the page that offers to sign in again otherwise, without a token in its address', async () => {
    await reload();
    expect(await urlOfTab(tabId)).toBe(REOPEN);
    expect(await storedText()).not.toContain(tokenThatEnds(NOW - 3_600_000));
  });

  it('leaves a fresh sign-in URL alone, also where the clock of this computer is an hour ahead', async () => {
    await observe({ phase: 'started', status: 0, url: signInUrl(NOW + MINUTE) });
    expect(await urlOfTab(tabId)).toBe('https://example.com/');
    await clockOffsetItem.update(() => -3_600_000);
    await observe({ phase: 'started', status: 0, url: signInUrl(NOW - 3_600_000 + MINUTE) });
    expect(await urlOfTab(tabId)).toBe('https://example.com/');
  });

  it('that ended just now is caught by the refusal of the web server', async () => {
    await observe(refusedPost);
    expect(await urlOfTab(tabId)).toBe(REOPEN);
  });

  it('is caught also in the tab of an opening that has ended', async () => {
    await given({ step: 'done' });
    await observe(refusedPost);
    expect(await urlOfTab(tabId)).toBe(REOPEN);
  });
});

describe('a refusal', () => {
  it('is left again, once, where its page overtakes the way out', async () => {
    await observe(refusedPost);
    await leadTab(tabId, 'https://example.com/refused');
    await observe({ path: '/aws_mwaa/login?refused=1', status: 403 });
    expect(await urlOfTab(tabId)).toBe(REOPEN);
    await leadTab(tabId, 'https://example.com/refused');
    await observe({ path: '/aws_mwaa/login?refused=1', status: 403 });
    expect(await urlOfTab(tabId)).toBe('https://example.com/refused');
  });

  it('of an opening under way is told there, and the tab stays', async () => {
    await given({ step: 'signing-in' });
    await observe(refusedPost);
    expect((await openingsItem.read())[0]).toMatchObject({
      step: 'failed',
      failure: { code: 'sign-in-refused', facts: { status: '403' } },
    });
    expect(await urlOfTab(tabId)).toBe('https://example.com/');
  });

  it('that means nothing to the opening under way leaves its tab alone', async () => {
    await given({ step: 'landing' });
    await observe(refusedPost);
    expect(await urlOfTab(tabId)).toBe('https://example.com/');
  });
});

describe('a page for visitors without a session', () => {
  it('ends the session that was thought to be alive, whoever opened the tab', async () => {
    await liveSession();
    await observe({ path: '/login/?next=/home' });
    expect(await webSessionsItem.read()).toEqual({});
    expect(await urlOfTab(tabId)).toBe('https://example.com/');
  });
});

describe('requests', () => {
  it('of other hosts mean nothing', async () => {
    await given({ step: 'signing-in' });
    await observe({ url: 'https://example.org/aws_mwaa/login', method: 'POST', isPage: false });
    expect((await openingsItem.read())[0]?.step).toBe('signing-in');
  });

  it('tell the paths that led to a page', async () => {
    await given({ step: 'landing', landingPage: '/', landingAttempts: 1 });
    const redirectUrl = `https://${HOST}/home`;
    await observe({ requestId: 'r', phase: 'redirected', path: '/', status: 302, redirectUrl });
    await observe({ requestId: 'r', path: '/home' });
    expect((await openingsItem.read())[0]?.step).toBe('done');
  });

  it('do not remember the paths of an earlier request with the same id', async () => {
    const redirectUrl = `https://${HOST}/home`;
    await observe({ requestId: 's', phase: 'redirected', path: '/', status: 302, redirectUrl });
    await observe({ requestId: 's', phase: 'failed', status: 0, error: 'net::ERR_ABORTED' });
    await given({ step: 'landing', landingPage: '/', landingAttempts: 1 });
    await observe({ requestId: 's', path: '/home' });
    expect((await openingsItem.read())[0]?.step).toBe('landing');
  });
});
