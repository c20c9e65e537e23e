import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEnvironment } from '../../../src/sign-in/begin-opening';
import { followTab } from '../../../src/sign-in/follow-tabs';
import { rescueOpenings } from '../../../src/sign-in/interruptions';
import { type Opening, openingsItem } from '../../../src/sign-in/opening';
import type { SignInEvent } from '../../../src/sign-in/sign-in-event';
import { webSessionsItem } from '../../../src/sign-in/web-sessions';
import { mwaaError } from '../aws-answers';
import { never } from '../fake-fetch';
import { answerMwaa, type MwaaCall, webLoginAnswer } from '../fake-mwaa';
import { grantHostAccess } from '../fake-permissions';
import { tabUrls, urlOfTab } from '../fake-tabs';
import {
  environmentOf,
  givenApiAccess,
  givenEnvironments,
  givenProfile,
  givenSession,
  HOST,
  openingOf,
  REGION,
} from '../given';

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
const SIGNED_OUT = { kind: 'signed-out-page-reached' } as const;

const liveSession = (): Promise<unknown> => givenSession(ENVIRONMENT, NOW - 1_000);

describe('the second token', () => {
  it('that cannot be had is told', async () => {
    await open();
    calls = answerMwaa(() => mwaaError(403, 'AccessDeniedException', 'no'));
    expect(await tell(SIGNED_OUT)).toBe(true);
    expect(await opening()).toMatchObject({ step: 'failed', failure: { code: 'access-denied' } });
  });

  it('opens no new tab where the user closed the tab meanwhile', async () => {
    await open();
    let answer: (response: Response) => void = () => undefined;
    calls = answerMwaa(() => new Promise<Response>((resolve) => (answer = resolve)));
    const again = tell({
      kind: 'sign-in-answered',
      status: 404,
      path: '/aws_mwaa',
      authority: HOST,
      redirectPath: null,
    });
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    await tell({ kind: 'tab-closed' });
    answer(webLoginAnswer());
    await again;
    expect((await opening()).step).toBe('done');
    expect(await tabUrls()).toHaveLength(1);
    expect(await urlOfTab(TAB)).toContain('/aws_mwaa/aws-console-sso');
  });

  it('is fetched once, although the worker looks after interrupted openings at that moment', async () => {
    // As a new life of the worker finds it: nothing of it is claimed yet.
    const id = crypto.randomUUID();
    await openingsItem.update(() => [openingOf({ id, step: 'arriving', stepAt: NOW, tabId: TAB })]);
    calls = answerMwaa(() => never());
    void tell(SIGNED_OUT);
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    const resume = vi.fn();
    await rescueOpenings(NOW, { resume, awaitSignIn: resume });
    expect(resume).not.toHaveBeenCalled();
  });
});

describe('a session that was thought to be alive', () => {
  it('and is over: signs in after all, in the same tab', async () => {
    await liveSession();
    await open();
    expect((await opening()).step).toBe('arriving');
    expect(await tell(SIGNED_OUT)).toBe(true);
    expect(await webSessionsItem.read()).toEqual({});
    expect(await opening()).toMatchObject({ step: 'signing-in', tabId: TAB, pathsTried: ['/aws_mwaa'] });
    expect(await tabUrls()).toHaveLength(1);
    expect(await urlOfTab(TAB)).toContain('/aws_mwaa/aws-console-sso?login=true#');
  });

  it('and of which the single-page app finds out late: the same', async () => {
    await liveSession();
    await open();
    await tell({ kind: 'page-answered', status: 200, paths: ['/home'] });
    expect((await opening()).step).toBe('done');
    await tell(SIGNED_OUT);
    expect((await opening()).step).toBe('signing-in');
  });
});
