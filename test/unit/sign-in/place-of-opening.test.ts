import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { environmentsItem } from '../../../src/environments/environment';
import { preferencesItem } from '../../../src/settings/preferences';
import { type OpeningRequest, openEnvironment } from '../../../src/sign-in/begin-opening';
import { type Opening, openingsItem } from '../../../src/sign-in/opening';
import { answerMwaa } from '../fake-mwaa';
import { focusedWindows, openTab, tabUrls, urlOfTab } from '../fake-tabs';
import {
  environmentOf,
  givenApiAccess,
  givenEnvironments,
  givenProfile,
  givenSession,
  HOST,
  REGION,
} from '../given';

const NOW = Date.UTC(2026, 10, 22, 12);
const ENVIRONMENT = environmentOf();
const SIGN_IN = `https://${HOST}/aws_mwaa/aws-console-sso?login=true#`;

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  await givenProfile();
  await givenEnvironments(ENVIRONMENT);
  await givenApiAccess(REGION);
});

afterEach(() => {
  vi.useRealTimers();
});

function open(change: Partial<OpeningRequest> = {}): Promise<string> {
  const request: OpeningRequest = {
    environmentId: ENVIRONMENT.id,
    disposition: 'new-tab',
    isAfresh: false,
    originTabId: null,
    ...change,
  };
  return openEnvironment(request, Date.now());
}

async function onlyOpening(): Promise<Opening> {
  const [opening, ...others] = await openingsItem.read();
  if (opening === undefined || others.length > 0) throw new Error('not one opening');
  return opening;
}

const liveSince = (signedInAt: number): Promise<unknown> => givenSession(ENVIRONMENT, signedInAt);

describe('the place', () => {
  beforeEach(() => {
    answerMwaa();
  });

  it('current tab: navigates it', async () => {
    const tabId = await openTab('https://example.com/');
    await open({ disposition: 'current-tab', originTabId: tabId });
    expect((await urlOfTab(tabId))?.startsWith(SIGN_IN)).toBe(true);
    expect(await tabUrls()).toHaveLength(1);
    expect((await onlyOpening()).tabId).toBe(tabId);
  });

  it('current tab that is gone: a new one', async () => {
    await open({ disposition: 'current-tab', originTabId: 99 });
    expect((await tabUrls())[0]?.startsWith(SIGN_IN)).toBe(true);
    expect((await onlyOpening()).tabId).toBe(1);
  });

  it('new window', async () => {
    await open({ disposition: 'new-window' });
    const { tabId } = await onlyOpening();
    const tab = await fakeBrowser.tabs.get(tabId ?? -1);
    expect(tab.windowId).toBe(1);
    expect(tab.url?.startsWith(SIGN_IN)).toBe(true);
  });

  it.each([
    ['new-tab', true],
    ['background-tab', false],
  ] as const)('%s: in front %s', async (disposition, isActive) => {
    await openTab('https://example.com/', true);
    await open({ disposition });
    const { tabId } = await onlyOpening();
    expect((await fakeBrowser.tabs.get(tabId ?? -1)).active).toBe(isActive);
  });

  it('an open tab of the environment is left alone by default', async () => {
    const tabId = await openTab(`https://${HOST}/home`);
    await open();
    expect(await urlOfTab(tabId)).toBe(`https://${HOST}/home`);
    expect(await tabUrls()).toHaveLength(2);
  });

  describe('with the wish to use the open tab', () => {
    let tabId: number;

    beforeEach(async () => {
      await preferencesItem.update((all) => ({ ...all, reusesOpenTab: true }));
      await openTab('https://example.com/');
      tabId = await openTab(`https://${HOST}/dags/daily/grid`);
    });

    it('it is focused and signed in again', async () => {
      await open();
      expect((await urlOfTab(tabId))?.startsWith(SIGN_IN)).toBe(true);
      expect((await fakeBrowser.tabs.get(tabId)).active).toBe(true);
      expect(focusedWindows).toEqual([0]);
      expect(await tabUrls()).toHaveLength(2);
    });

    it('it is only focused while its session lives: its page is the user’s work', async () => {
      await liveSince(NOW);
      await open();
      expect(await urlOfTab(tabId)).toBe(`https://${HOST}/dags/daily/grid`);
      expect((await fakeBrowser.tabs.get(tabId)).active).toBe(true);
      expect(await onlyOpening()).toMatchObject({ step: 'done', tabId });
    });

    it.each(['background-tab', 'new-window'] as const)('%s asks for another place', async (disposition) => {
      await open({ disposition });
      expect(await urlOfTab(tabId)).toBe(`https://${HOST}/dags/daily/grid`);
      expect(await tabUrls()).toHaveLength(3);
    });
  });
});

describe('through the console', () => {
  it('needs neither credentials nor a call', async () => {
    await givenEnvironments(environmentOf({ signInMethod: 'console', profileId: null }));
    const calls = answerMwaa();
    await open();
    expect(calls).toEqual([]);
    expect(await tabUrls()).toEqual([
      'https://eu-west-1.console.aws.amazon.com/mwaa/home?region=eu-west-1#environments/orders/sso',
    ]);
    expect(await onlyOpening()).toMatchObject({ step: 'done', isWatched: false, tabId: 1 });
  });

  it('is there for an environment of the token method too, although its session lives', async () => {
    await liveSince(NOW);
    const { id: environmentId } = ENVIRONMENT;
    const request = { environmentId, disposition: 'new-tab', originTabId: null, isAfresh: true } as const;
    await openEnvironment({ ...request, method: 'console' }, NOW);
    expect((await tabUrls())[0]).toContain('console.aws.amazon.com/mwaa/home');
    expect((await environmentsItem.read())[0]?.signInMethod).toBe('token');
  });
});
