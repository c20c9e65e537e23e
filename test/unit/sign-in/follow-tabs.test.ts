import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEnvironment } from '../../../src/sign-in/begin-opening';
import { awaitSignIn, followTab } from '../../../src/sign-in/follow-tabs';
import { rescueOpenings } from '../../../src/sign-in/interruptions';
import { type Opening, openingsItem } from '../../../src/sign-in/opening';
import { changeOpening } from '../../../src/sign-in/opening-log';
import type { SignInEvent } from '../../../src/sign-in/sign-in-event';
import { signInHistoryItem } from '../../../src/sign-in/sign-in-history';
import { webSessionsItem } from '../../../src/sign-in/web-sessions';
import { answerMwaa, type MwaaCall, webLoginAnswer } from '../fake-mwaa';
import { grantHostAccess } from '../fake-permissions';
import { tabUrls, urlOfTab } from '../fake-tabs';
import {
  environmentOf,
  givenApiAccess,
  givenEnvironments,
  givenProfile,
  HOST,
  openingOf,
  REGION,
} from '../given';
import { storedText } from '../stored-text';

const NOW = Date.UTC(2026, 10, 22, 12);
const ENVIRONMENT = environmentOf();
const TAB = 1;

let calls: MwaaCall[];

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  await givenProfile();
  await givenEnvironments(ENVIRONMENT);
  await givenApiAccess(REGION);
  await grantHostAccess(`https://${HOST}/*`);
  calls = answerMwaa(() => webLoginAnswer(`token-${calls.length}`));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function open(change: { isAfresh?: boolean } = {}): Promise<string> {
  const request = { environmentId: ENVIRONMENT.id, disposition: 'new-tab', originTabId: null } as const;
  return openEnvironment({ ...request, isAfresh: false, ...change }, Date.now());
}

async function opening(): Promise<Opening> {
  const [newest] = await openingsItem.read();
  if (newest === undefined) throw new Error('no opening');
  return newest;
}

const tell = (event: SignInEvent): Promise<boolean> => followTab(TAB, event, Date.now());
const signInPage = { kind: 'sign-in-page-answered', status: 200, path: '/aws_mwaa' } as const;
const accepted = {
  kind: 'sign-in-answered',
  status: 302,
  path: '/aws_mwaa',
  authority: HOST,
  redirectPath: '/',
} as const;
const SIGNED_OUT = { kind: 'signed-out-page-reached' } as const;

describe('a sign-in that goes well', () => {
  it('ends although its landing page had answered before it was heard of', async () => {
    await open();
    await fakeBrowser.tabs.update(TAB, { url: `https://${HOST}/home` });
    await tell({ ...accepted, redirectPath: '/home' });
    expect(await opening()).toMatchObject({ step: 'done', landingPage: '/home' });
  });

  it('does not end on another page than the landing page', async () => {
    await open();
    await tell({ ...accepted, redirectPath: '/home' });
    expect(await opening()).toMatchObject({ step: 'landing' });
  });

  it('remembers the session, who it is for and the path, then lands', async () => {
    await open();
    vi.setSystemTime(NOW + 900);
    expect(await tell(accepted)).toBe(true);
    expect(await webSessionsItem.read()).toEqual({
      [ENVIRONMENT.id]: {
        signedInAt: NOW + 900,
        authority: HOST,
        iamIdentity: 'assumed-role/Data/ada',
        airflowIdentity: 'assumed-role/Data',
      },
    });
    expect(await signInHistoryItem.read()).toEqual({
      [ENVIRONMENT.id]: { lastOpenedAt: NOW, signInPath: '/aws_mwaa' },
    });
    expect(await urlOfTab(TAB)).toBe(`https://${HOST}/home`);
    expect(await tell({ kind: 'page-answered', status: 200, paths: ['/home'] })).toBe(true);
    expect((await opening()).step).toBe('done');
    expect(await tabUrls()).toHaveLength(1);
  });

  it('is not disturbed by the timer that waited for it', async () => {
    await open();
    await tell(signInPage);
    await tell(accepted);
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await opening()).step).toBe('landing');
    expect(calls).toHaveLength(1);
  });

  it('may take its time once the token is posted', async () => {
    await open();
    await tell(signInPage);
    await vi.advanceTimersByTimeAsync(4_000);
    await tell({ kind: 'sign-in-begun' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await opening()).step).toBe('trading');
    await tell(accepted);
    expect((await opening()).step).toBe('landing');
  });
});

describe('no sign-in within 5 s after the page answered', () => {
  beforeEach(async () => {
    await open();
    await tell(signInPage);
  });

  it('tries the other path in the same tab, with a fresh token', async () => {
    await vi.advanceTimersByTimeAsync(4_999);
    expect(calls).toHaveLength(1);
    const firstUrl = await urlOfTab(TAB);
    await vi.advanceTimersByTimeAsync(1);
    await vi.waitFor(async () => expect((await opening()).step).toBe('signing-in'));
    const url = await urlOfTab(TAB);
    expect(url?.startsWith(`https://${HOST}/pluginsv2/aws_mwaa/aws-console-sso?login=true#`)).toBe(true);
    expect(url?.split('#')[1]).not.toBe(firstUrl?.split('#')[1]);
    expect(calls).toHaveLength(2);
    expect(await tabUrls()).toHaveLength(1);
  });

  it('and then remembers the path that worked', async () => {
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.waitFor(async () => expect((await opening()).step).toBe('signing-in'));
    await tell({ ...accepted, path: '/pluginsv2/aws_mwaa' });
    expect((await signInHistoryItem.read())[ENVIRONMENT.id]?.signInPath).toBe('/pluginsv2/aws_mwaa');
  });

  it('fails after both paths, and tells which', async () => {
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.waitFor(async () => expect((await opening()).step).toBe('signing-in'));
    await tell({ ...signInPage, path: '/pluginsv2/aws_mwaa' });
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.waitFor(async () => expect((await opening()).step).toBe('failed'));
    expect((await opening()).failure).toMatchObject({
      code: 'sign-in-not-seen',
      facts: { paths: '/aws_mwaa, /pluginsv2/aws_mwaa' },
    });
    expect(calls).toHaveLength(2);
  });
});

describe('events', () => {
  it('that come before the tab is known wait for it', async () => {
    const create = fakeBrowser.tabs.create.bind(fakeBrowser.tabs) as (tab: object) => Promise<never>;
    let early: Promise<boolean> | null = null;
    vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async (properties: object) => {
      const tab = await create(properties);
      // The tab speaks before the call that made it has returned.
      early = tell({ ...accepted, redirectPath: '/home' });
      await Promise.resolve();
      return tab;
    });
    await open();
    expect(await early).toBe(true);
    expect(await opening()).toMatchObject({ step: 'landing', tabId: TAB });
  });

  it('of other tabs are not taken', async () => {
    await open();
    expect(await followTab(99, accepted, NOW)).toBe(false);
    expect((await opening()).step).toBe('signing-in');
  });

  it('that mean nothing to the step are not taken', async () => {
    await open();
    expect(await tell({ kind: 'page-answered', status: 200, paths: ['/'] })).toBe(false);
  });

  it('for an environment that was taken off the list end the opening with that reason', async () => {
    await open();
    await givenEnvironments();
    await tell({ ...signInPage, status: 404 });
    expect(await opening()).toMatchObject({ step: 'failed', failure: { code: 'environment-unknown' } });
  });

  it('leave no token in storage', async () => {
    await open();
    const tokens = [(await urlOfTab(TAB))?.split('#')[1] ?? ''];
    await tell(SIGNED_OUT);
    tokens.push((await urlOfTab(TAB))?.split('#')[1] ?? '');
    await tell(accepted);
    expect(new Set(tokens).size).toBe(2);
    const stored = await storedText();
    for (const token of tokens) expect(stored).not.toContain(token);
  });
});

describe('an opening that a stopped worker left', () => {
  it('ends in one tab when it is resumed', async () => {
    const { runOpening } = await import('../../../src/sign-in/run-opening');
    const id = crypto.randomUUID();
    await openingsItem.update(() => [openingOf({ id, requestedAt: NOW - 4_000, stepAt: NOW - 4_000 })]);
    await rescueOpenings(NOW, {
      resume: (left) => runOpening(left, ENVIRONMENT),
      awaitSignIn: (left) => awaitSignIn(left, NOW),
    });
    expect(await opening()).toMatchObject({ id, step: 'signing-in', tabId: TAB });
    expect(await tabUrls()).toHaveLength(1);
    await changeOpening(id, (current) => ({ ...current, step: 'done' }));
  });
});
