import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeChoices } from '../../../../src/environments/choices';
import { dismissHint } from '../../../../src/hints/acts/dismiss-hint';
import { muteProblem } from '../../../../src/hints/acts/mute-problem';
import { obeyBanner } from '../../../../src/hints/acts/obey-banner';
import { reactToProblem } from '../../../../src/hints/acts/react-to-problem';
import { placeOf } from '../../../../src/hints/collect/environment-facts';
import { tabPagesItem } from '../../../../src/hints/collect/tab-pages';
import { type Evidence, NO_EVIDENCE } from '../../../../src/hints/evidence';
import type { TabProblem } from '../../../../src/hints/tab-problem';
import { tabProblemsItem } from '../../../../src/hints/tab-problems';
import { preferencesItem } from '../../../../src/settings/preferences';
import { openingsItem } from '../../../../src/sign-in/opening';
import { openTab, tabUrls } from '../../fake-tabs';
import { environmentOf, givenEnvironments, HOST, openingOf } from '../../given';

const NOW = Date.UTC(2026, 10, 22, 12);
const ENVIRONMENT = environmentOf({ profileId: null, signInMethod: 'console' });
const SIGNED_OUT = { id: 'seen-1', problem: 'signed-out' } as const;

let tabId: number;

beforeEach(async () => {
  await givenEnvironments(ENVIRONMENT);
  tabId = await openTab(`https://${HOST}/login/`, true);
  await tabProblemsItem.update(() => ({
    [tabId]: {
      id: 'seen-1',
      tabId,
      host: HOST,
      place: placeOf(ENVIRONMENT),
      problem: null,
      hasPage: true,
      evidence: NO_EVIDENCE,
      seenAt: NOW,
      isDismissed: false,
    },
  }));
});

const underWay = async () => (await openingsItem.read()).map(({ landingPage }) => landingPage);

describe('a problem that was recognised', () => {
  it('is noted, and shown', async () => {
    expect(await reactToProblem(tabId, { id: 'seen-1', problem: 'no-roles' }, NOW)).toEqual({
      does: 'show',
      offersAlways: false,
    });
    expect((await tabProblemsItem.read())[tabId]?.problem).toBe('no-roles');
  });

  it('of a page that is gone is neither noted nor shown', async () => {
    expect(await reactToProblem(tabId, { id: 'older', problem: 'no-roles' }, NOW)).toMatchObject({
      does: 'stay-silent',
    });
    expect((await tabProblemsItem.read())[tabId]?.problem).toBeNull();
  });

  it('is not shown once it was closed for this page, or muted for all', async () => {
    await reactToProblem(tabId, SIGNED_OUT, NOW);
    await dismissHint(tabId);
    expect(await reactToProblem(tabId, SIGNED_OUT, NOW)).toMatchObject({ does: 'stay-silent' });
    await muteProblem('no-roles');
    await muteProblem('no-roles');
    expect((await preferencesItem.read()).mutedProblems).toEqual(['no-roles']);
    expect(await reactToProblem(tabId, { id: 'seen-1', problem: 'no-roles' }, NOW)).toMatchObject({
      does: 'stay-silent',
    });
  });
});

it('another problem of a page is shown, although the one before was closed', async () => {
  await reactToProblem(tabId, { id: 'seen-1', problem: 'airflow-api-failing' }, NOW);
  await dismissHint(tabId);
  expect(await reactToProblem(tabId, SIGNED_OUT, NOW)).toMatchObject({ does: 'show' });
  expect((await tabProblemsItem.read())[tabId]).toMatchObject({ problem: 'signed-out', isDismissed: false });
});

describe('a session that is over', () => {
  it('is offered to be renewed by itself, but not in production, and not where that is chosen', async () => {
    const offers = async () => (await reactToProblem(tabId, SIGNED_OUT, NOW)).offersAlways;
    expect(await offers()).toBe(true);
    await changeChoices(ENVIRONMENT.id, { stage: 'production' });
    expect(await offers()).toBe(false);
    await changeChoices(ENVIRONMENT.id, { stage: 'production', signsInByItself: true });
    expect(await offers()).toBe(false);
    expect(await underWay()).toEqual([]);
  });

  it('is renewed by itself where that is chosen, once in two minutes', async () => {
    await changeChoices(ENVIRONMENT.id, { signsInByItself: true });
    expect(await reactToProblem(tabId, SIGNED_OUT, NOW)).toMatchObject({ does: 'tell-of-sign-in' });
    await vi.waitFor(async () => expect(await underWay()).toHaveLength(1));
    expect(await reactToProblem(tabId, SIGNED_OUT, NOW + 119_000)).toMatchObject({ does: 'show' });
    expect(await underWay()).toHaveLength(1);
    expect(await reactToProblem(tabId, SIGNED_OUT, NOW + 120_000)).toMatchObject({ does: 'tell-of-sign-in' });
    await vi.waitFor(async () => expect(await underWay()).toHaveLength(2));
  });
});

describe('a session that is over, where renewing it by itself is chosen', () => {
  const reactTo = async (evidence: Partial<Evidence>) => {
    await changeChoices(ENVIRONMENT.id, { signsInByItself: true });
    await tabProblemsItem.update((all) => ({
      ...all,
      [tabId]: { ...all[tabId], evidence: { ...NO_EVIDENCE, ...evidence } } as TabProblem,
    }));
    return reactToProblem(tabId, SIGNED_OUT, NOW);
  };
  const apiFailures = [{ pathPrefix: '/ui/dags', status: 401 }];

  it('is only shown where calls of a page that stays tell of it, since the user may be typing there', async () => {
    expect(await reactTo({ surface: 'api', path: '/dags/a', apiFailures })).toMatchObject({ does: 'show' });
    expect(await underWay()).toEqual([]);
  });

  it('is renewed where the app itself has left the page', async () => {
    const moved = { surface: 'api', path: '/auth/login/', spaRoute: '/auth/login/' } as const;
    expect(await reactTo(moved)).toMatchObject({ does: 'tell-of-sign-in' });
    await vi.waitFor(async () => expect(await underWay()).toHaveLength(1));
  });
});

describe('the acts', () => {
  it('sign in again returns to the page that was asked for', async () => {
    await tabPagesItem.update(() => ({
      [tabId]: {
        requestId: '1',
        host: HOST,
        path: '/login/',
        landingPage: '/dags/a?x=1#y',
        status: 200,
        headers: {},
        redirectCount: 1,
        tokenExpiresAt: null,
      },
    }));
    await obeyBanner(tabId, 'sign-in-again', NOW);
    expect(await underWay()).toEqual(['/dags/a?x=1#y']);
  });

  it('from a sign-in page, to the page of the opening that led there', async () => {
    const failed = openingOf({ tabId, step: 'failed', landingPage: '/dags/b' });
    await openingsItem.update(() => [{ ...failed, environmentId: ENVIRONMENT.id }]);
    await obeyBanner(tabId, 'sign-in-again', NOW);
    expect(await underWay()).toEqual(['/dags/b']);
  });

  it('always keeps the choice for the environment', async () => {
    await obeyBanner(tabId, 'sign-in-always', NOW);
    const later = NOW + 5_000;
    expect(await reactToProblem(tabId, SIGNED_OUT, later)).toMatchObject({ does: 'tell-of-sign-in' });
    await vi.waitFor(async () => expect(await underWay()).toHaveLength(2));
  });

  it('edit the route opens the editor of the environment, and of no page that a message could name', async () => {
    await obeyBanner(tabId, 'edit-route', NOW);
    expect(await tabUrls()).toContainEqual(
      expect.stringContaining(`options.html#environment=${encodeURIComponent(ENVIRONMENT.id)}`),
    );
  });

  it('nothing is signed in where the tab has no problem any more', async () => {
    await obeyBanner(tabId, 'leave', NOW);
    await expect(obeyBanner(tabId, 'sign-in-again', NOW)).rejects.toThrow('invalid-input');
  });
});
