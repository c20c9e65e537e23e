import { beforeEach, describe, expect, it } from 'vitest';
import { leadTab } from '../../../src/browser/tabs';
import { noteShownPage, replaceErrorPages } from '../../../src/hints/replace-error-pages';
import { forgetReplacedPage, replacedPagesItem } from '../../../src/hints/replaced-pages';
import type { TabProblem } from '../../../src/hints/tab-problem';
import { tabProblemsItem } from '../../../src/hints/tab-problems';
import { preferencesItem } from '../../../src/settings/preferences';
import { openTab, urlOfTab } from '../fake-tabs';
import { HOST } from '../given';
import { NAME_NOT_RESOLVED, problemOf } from '../given-problem';
import { pageLoad } from '../redirect/given-routes';

const FAILING = `https://${HOST}/home`;

let tabId: number;

beforeEach(async () => {
  tabId = await openTab(FAILING);
  await preferencesItem.update((all) => ({ ...all, replacesErrorPage: true }));
});

/** The page of the tab fails, and the worker hears of it. */
async function fail(change: Partial<TabProblem> = {}): Promise<void> {
  const problem = problemOf({
    tabId,
    problem: 'net-name-not-resolved',
    evidence: NAME_NOT_RESOLVED,
    ...change,
  });
  const problems = await tabProblemsItem.update(() => ({ [tabId]: problem }));
  await replaceErrorPages(problems);
}

const isReplaced = async (): Promise<boolean> =>
  (await urlOfTab(tabId))?.endsWith(`help.html#tab=${tabId}`) === true;

describe('replaceErrorPages', () => {
  it('shows the help page, once for a host', async () => {
    await fail();
    expect(await isReplaced()).toBe(true);
    await leadTab(tabId, FAILING);
    await fail({ seenAt: 1 });
    expect(await isReplaced()).toBe(false);
  });

  it.each<[string, () => Promise<void>]>([
    ['it is tried again', () => forgetReplacedPage(tabId)],
    [
      'it has come meanwhile',
      () => noteShownPage(pageLoad(FAILING, { phase: 'completed', tabId, status: 200 })),
    ],
  ])('shows it again once %s', async (_, happens) => {
    await fail();
    await leadTab(tabId, FAILING);
    await happens();
    await fail({ seenAt: 1 });
    expect(await isReplaced()).toBe(true);
  });

  it('keeps in mind what was replaced while the page only fails', async () => {
    await fail();
    await noteShownPage(pageLoad(FAILING, { phase: 'completed', tabId, status: 503 }));
    expect(await replacedPagesItem.read()).toEqual({ [tabId]: HOST });
  });

  it.each<[string, () => Promise<unknown>, Partial<TabProblem>]>([
    ['is not wanted', () => preferencesItem.update((all) => ({ ...all, replacesErrorPage: false })), {}],
    [
      'is muted',
      () => preferencesItem.update((all) => ({ ...all, mutedProblems: ['net-name-not-resolved'] })),
      {},
    ],
    ['has a page', async () => undefined, { hasPage: true }],
    ['was closed by the user', async () => undefined, { isDismissed: true }],
    ['is of a request, and not of the page', async () => undefined, { evidence: problemOf().evidence }],
    ['is of a page that the tab has left', () => leadTab(tabId, 'https://example.com/'), {}],
  ])('leaves an error alone that %s', async (_, given, change) => {
    await given();
    await fail(change);
    expect(await isReplaced()).toBe(false);
  });
});
