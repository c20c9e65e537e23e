import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeChoices } from '../../../src/environments/choices';
import { environmentsItem } from '../../../src/environments/environment';
import { type OpeningRequest, openEnvironment } from '../../../src/sign-in/begin-opening';
import { type Opening, openingsItem } from '../../../src/sign-in/opening';
import { signInHistoryItem } from '../../../src/sign-in/sign-in-history';
import { answerMwaa, webLoginAnswer } from '../fake-mwaa';
import { grantHostAccess } from '../fake-permissions';
import { tabUrls } from '../fake-tabs';
import {
  environmentOf,
  givenApiAccess,
  givenEnvironments,
  givenProfile,
  givenSession,
  HOST,
  REGION,
} from '../given';
import { storedText, storedTextWithoutCredentials } from '../stored-text';

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

const watched = (): Promise<void> => grantHostAccess(`https://${HOST}/*`);

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

describe('without a session', () => {
  it('mints once and opens the sign-in page, watched', async () => {
    await watched();
    const calls = answerMwaa();
    const id = await open();
    expect(calls.map(({ operation, name }) => [operation, name])).toEqual([
      ['CreateWebLoginToken', 'orders'],
    ]);
    const [url, ...others] = await tabUrls();
    expect(others).toEqual([]);
    expect(url?.startsWith(SIGN_IN)).toBe(true);
    expect(await onlyOpening()).toMatchObject({
      id,
      step: 'signing-in',
      tabId: 1,
      pathsTried: ['/aws_mwaa'],
      isWatched: true,
      iamIdentity: 'assumed-role/Data/ada',
      airflowIdentity: 'assumed-role/Data',
      failure: null,
    });
  });

  it('opens the sign-in page also without access to the web server, and ends there', async () => {
    answerMwaa();
    await open();
    expect((await tabUrls())[0]?.startsWith(SIGN_IN)).toBe(true);
    expect(await onlyOpening()).toMatchObject({ step: 'done', isWatched: false });
  });

  it.each([
    ['3.0.6', null, '/pluginsv2/aws_mwaa'],
    ['3.0.6', '/aws_mwaa', '/aws_mwaa'],
    ['2.10.3', '/pluginsv2/aws_mwaa', '/pluginsv2/aws_mwaa'],
    [null, null, '/aws_mwaa'],
  ] as const)('version %s with %s remembered begins at %s', async (airflowVersion, signInPath, expected) => {
    await givenEnvironments(environmentOf({ airflowVersion }));
    await signInHistoryItem.update(() => ({ [ENVIRONMENT.id]: { lastOpenedAt: 1, signInPath } }));
    answerMwaa();
    await open();
    expect((await tabUrls())[0]?.startsWith(`https://${HOST}${expected}/aws-console-sso?`)).toBe(true);
  });

  it('remembers when it was opened, and forgets no path', async () => {
    await signInHistoryItem.update(() => ({
      [ENVIRONMENT.id]: { lastOpenedAt: 1, signInPath: '/aws_mwaa' },
    }));
    answerMwaa();
    await open();
    expect(await signInHistoryItem.read()).toEqual({
      [ENVIRONMENT.id]: { lastOpenedAt: NOW, signInPath: '/aws_mwaa' },
    });
  });

  it('keeps the token out of everything that is stored, and credentials where they were', async () => {
    await watched();
    answerMwaa();
    await open();
    const token = (await tabUrls())[0]?.split('#')[1] ?? '';
    expect(token.length).toBeGreaterThan(50);
    expect(await storedText()).not.toContain(token);
    expect(await storedTextWithoutCredentials()).not.toMatch(/planted/i);
  });

  it('goes to the host that came with the token, and keeps it', async () => {
    await watched();
    const newHost = HOST.replace('000000000001', '000000000002');
    answerMwaa(() => webLoginAnswer('planted', newHost));
    await open();
    expect((await tabUrls())[0]?.startsWith(`https://${newHost}/`)).toBe(true);
    expect((await environmentsItem.read())[0]?.host).toBe(newHost);
    expect(await onlyOpening()).toMatchObject({ step: 'done', isWatched: false });
  });
});

describe('with a live session', () => {
  it('opens the landing page at once, without a token', async () => {
    await watched();
    await liveSince(NOW - 11 * 3_600_000);
    await changeChoices(ENVIRONMENT.id, { landingPage: '/dags/daily/grid' });
    const calls = answerMwaa();
    await open();
    expect(calls).toEqual([]);
    expect(await tabUrls()).toEqual([`https://${HOST}/dags/daily/grid`]);
    expect(await onlyOpening()).toMatchObject({ step: 'arriving', pathsTried: [] });
  });

  it('lands on the own start page of Airflow, also where the choice is no landing page', async () => {
    await liveSince(NOW);
    answerMwaa();
    await changeChoices(ENVIRONMENT.id, { landingPage: '//evil.example.com/' });
    await open();
    expect(await tabUrls()).toEqual([`https://${HOST}/home`]);
  });

  it('lands on "/" in Airflow 3', async () => {
    await givenEnvironments(environmentOf({ airflowVersion: '3.0.6' }));
    await liveSince(NOW);
    answerMwaa();
    await open();
    expect(await tabUrls()).toEqual([`https://${HOST}/`]);
  });

  it('signs in afresh when asked to', async () => {
    await liveSince(NOW);
    const calls = answerMwaa();
    await open({ isAfresh: true });
    expect(calls).toHaveLength(1);
    expect((await tabUrls())[0]?.startsWith(SIGN_IN)).toBe(true);
  });

  it('signs in once the session has lasted 12 h', async () => {
    await liveSince(NOW - 12 * 3_600_000);
    const calls = answerMwaa();
    await open();
    expect(calls).toHaveLength(1);
  });
});

describe('two clicks within 100 ms', () => {
  it('open one tab', async () => {
    const calls = answerMwaa();
    const ids = await Promise.all([open(), open()]);
    expect(new Set(ids).size).toBe(1);
    expect(await tabUrls()).toHaveLength(1);
    expect(calls).toHaveLength(1);
  });

  it('open two tabs of two environments', async () => {
    const other = environmentOf({ name: 'sales' });
    await givenEnvironments(ENVIRONMENT, other);
    answerMwaa();
    await Promise.all([open(), open({ environmentId: other.id })]);
    expect(await tabUrls()).toHaveLength(2);
    expect(await openingsItem.read()).toHaveLength(2);
  });
});
