import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { send } from '../../../src/messages/send';
import { openingsItem } from '../../../src/sign-in/opening';
import { signInHistoryItem } from '../../../src/sign-in/sign-in-history';
import { webSessionsItem } from '../../../src/sign-in/web-sessions';
import { mwaaError } from '../aws-answers';
import fakeApi, { accessLevels } from '../fake-extension-api';
import { answerMwaa } from '../fake-mwaa';
import { grantHostAccess } from '../fake-permissions';
import { tabUrls, urlOfTab } from '../fake-tabs';
import { fakeWebRequest, type RequestDetails } from '../fake-web-request';
import {
  environmentOf,
  givenApiAccess,
  givenEnvironments,
  givenProfile,
  HOST,
  openingOf,
  REGION,
} from '../given';
import { startWorker } from '../start-worker';

const ENVIRONMENT = environmentOf();
const TAB = 1;
const OPEN = {
  environmentId: ENVIRONMENT.id,
  disposition: 'new-tab',
  isAfresh: false,
  originTabId: null,
} as const;

let faults: MockInstance;

beforeEach(async () => {
  faults = vi.spyOn(console, 'error');
  await givenProfile();
  await givenEnvironments(ENVIRONMENT);
});

afterEach(() => {
  expect(faults.mock.calls).toEqual([]);
  vi.restoreAllMocks();
});

function details(change: Partial<RequestDetails>): RequestDetails {
  return {
    requestId: crypto.randomUUID(),
    tabId: TAB,
    frameType: 'outermost_frame',
    type: 'main_frame',
    method: 'GET',
    url: `https://${HOST}/home`,
    statusCode: 200,
    ...change,
  };
}

const answerPost = (statusCode: number): Promise<void> =>
  fakeWebRequest.onCompleted.trigger(
    details({ type: 'xmlhttprequest', method: 'POST', url: `https://${HOST}/aws_mwaa/login`, statusCode }),
  );

describe('the worker', () => {
  it('opens an environment by message, follows its tab and lands', async () => {
    await givenApiAccess(REGION);
    await grantHostAccess(`https://${HOST}/*`);
    await startWorker();
    answerMwaa();
    expect(await send('environment.open', OPEN)).toEqual({
      ok: true,
      value: { openingId: expect.any(String) },
    });
    await answerPost(200);
    await vi.waitFor(async () => expect(await urlOfTab(TAB)).toBe(`https://${HOST}/home`));
    await fakeWebRequest.onCompleted.trigger(details({}));
    await vi.waitFor(async () => expect((await openingsItem.read())[0]?.step).toBe('done'));
    expect(Object.keys(await webSessionsItem.read())).toEqual([ENVIRONMENT.id]);
  });

  it('notices a page right after the first grant, in the same life', async () => {
    await startWorker();
    await openingsItem.update(() => [openingOf({ step: 'signing-in', stepAt: Date.now(), tabId: TAB })]);
    await grantHostAccess(`https://${HOST}/*`);
    await answerPost(403);
    await vi.waitFor(async () => expect((await openingsItem.read())[0]?.step).toBe('failed'));
  });

  it('tells a failure by the badge, until it is dismissed', async () => {
    await givenApiAccess(REGION);
    await startWorker();
    answerMwaa(() => mwaaError(403, 'AccessDeniedException', 'no'));
    const reply = await send('environment.open', OPEN);
    expect(reply).toMatchObject({ ok: false, error: { code: 'access-denied' } });
    await vi.waitFor(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe('!'));
    const [opening] = await openingsItem.read();
    expect(await send('opening.dismiss', { openingId: opening?.id ?? '' })).toEqual({
      ok: true,
      value: null,
    });
    await vi.waitFor(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe(''));
  });

  it('repeats a failed opening afresh', async () => {
    await givenApiAccess(REGION);
    await startWorker();
    await openingsItem.update(() => [
      openingOf({
        id: 'failed-1',
        step: 'failed',
        disposition: 'background-tab',
        landingPage: '/dags/daily/grid?tab=graph',
      }),
    ]);
    answerMwaa();
    const reply = await send('opening.retry', { openingId: 'failed-1' });
    expect(reply.ok).toBe(true);
    expect(await openingsItem.read()).toMatchObject([
      {
        disposition: 'background-tab',
        isAfresh: true,
        step: 'done',
        landingPage: '/dags/daily/grid?tab=graph',
      },
    ]);
  });

  it('resumes as it starts what an earlier life left, and opens one tab', async () => {
    await givenApiAccess(REGION);
    answerMwaa();
    const at = Date.now() - 3_000;
    await openingsItem.update(() => [openingOf({ id: crypto.randomUUID(), requestedAt: at, stepAt: at })]);
    await startWorker();
    await vi.waitFor(async () => expect((await openingsItem.read())[0]?.step).toBe('done'));
    expect(await tabUrls()).toHaveLength(1);
  });

  it('tells as it starts of what is too old', async () => {
    await openingsItem.update(() => [openingOf({ id: crypto.randomUUID(), stepAt: Date.now() - 11_000 })]);
    await startWorker();
    await vi.waitFor(async () => expect((await openingsItem.read())[0]?.failure?.code).toBe('interrupted'));
    await vi.waitFor(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe('!'));
  });

  it('tells of what it cannot resume, since the environment is gone', async () => {
    await givenEnvironments();
    await openingsItem.update(() => [openingOf({ id: crypto.randomUUID(), stepAt: Date.now() })]);
    await startWorker();
    await vi.waitFor(async () =>
      expect((await openingsItem.read())[0]?.failure?.code).toBe('environment-unknown'),
    );
  });

  it('looks again when the alarm is due', async () => {
    await startWorker();
    const opening = openingOf({ id: crypto.randomUUID(), stepAt: Date.now() - 11_000 });
    await openingsItem.update(() => [opening]);
    await fakeBrowser.alarms.onAlarm.trigger({
      name: 'check-openings',
      scheduledTime: 0,
      persistAcrossSessions: false,
    });
    await vi.waitFor(async () => expect((await openingsItem.read())[0]?.step).toBe('failed'));
  });

  it('ends an opening whose tab is closed', async () => {
    await startWorker();
    await openingsItem.update(() => [openingOf({ step: 'signing-in', stepAt: Date.now(), tabId: TAB })]);
    await fakeBrowser.tabs.onRemoved.trigger(TAB, { windowId: 0, isWindowClosing: false });
    await vi.waitFor(async () => expect((await openingsItem.read())[0]?.step).toBe('done'));
  });

  it('opens the last environment again by its keys, and by no others', async () => {
    await givenApiAccess(REGION);
    await signInHistoryItem.update(() => ({ [ENVIRONMENT.id]: { lastOpenedAt: 1, signInPath: null } }));
    await startWorker();
    answerMwaa();
    const { onCommand } = fakeApi.commands as unknown as {
      onCommand: { trigger(command: string): Promise<unknown> };
    };
    await onCommand.trigger('another-command');
    expect(await openingsItem.read()).toEqual([]);
    await onCommand.trigger('open-last-environment');
    await vi.waitFor(async () => expect(await tabUrls()).toHaveLength(1));
  });

  it('opens the welcome page on the first install, and not on updates', async () => {
    await startWorker();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '1.0.0' });
    expect(await tabUrls()).toEqual([]);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await vi.waitFor(async () =>
      expect(await tabUrls()).toEqual(['chrome-extension://test-extension-id/src/welcome/welcome.html']),
    );
  });

  it('shuts content scripts out of both areas of storage', async () => {
    await startWorker();
    await vi.waitFor(() =>
      expect(accessLevels).toEqual({ local: 'TRUSTED_CONTEXTS', session: 'TRUSTED_CONTEXTS' }),
    );
  });

  it('adds its listeners while it starts, so that each of them can wake it', async () => {
    await startWorker();
    const { runtime, alarms, tabs } = fakeBrowser;
    for (const event of [runtime.onMessage, runtime.onInstalled, alarms.onAlarm, tabs.onRemoved])
      expect(event.hasListeners()).toBe(true);
    expect(fakeWebRequest.onCompleted.hasListeners()).toBe(true);
  });
});
