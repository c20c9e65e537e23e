import { type IconBadge, showBadge, showTabBadge } from '../browser/action-badge';
import type { RequestObservation } from '../browser/requests';
import { readVisibleTabs, urlOnceLoaded } from '../browser/tabs';
import { isHintOfPage } from '../hints/is-hint-of-page';
import { sayHint } from '../hints/say-hint';
import type { TabProblem } from '../hints/tab-problem';
import { tabProblemsItem } from '../hints/tab-problems';
import { translate } from '../i18n/translate';
import { findPageRedirect } from '../redirect/find-page-redirect';
import { preferencesItem } from '../settings/preferences';
import { type Opening, openingsItem } from '../sign-in/opening';
import { type Badge, planBadge } from './plan-badge';

const COLOURS = { problem: '#b3261e', failed: '#b3261e', redirected: '#0f5c63', plain: '#0f5c63' } as const;

let hadFailures: boolean | null = null;
let applied: Promise<void> = Promise.resolve();

/** Brings the toolbar icon in line: over all tabs, and over each tab of a host with access. One run at a time. */
export function applyBadges(): Promise<void> {
  applied = applied.then(apply, apply);
  return applied;
}

/** The same, where an opening failed or the last failure was dismissed: most steps of an opening show nothing. */
export async function applyFailures(openings: readonly Opening[]): Promise<void> {
  if (hasFailed(openings) !== hadFailures) await applyBadges();
}

async function apply(): Promise<void> {
  const shared = await readShared();
  hadFailures = shared.hasFailures;
  await showBadge(iconOf(planBadge({ hasFailures: shared.hasFailures, problem: null, redirect: null })));
  const tabs = await readVisibleTabs();
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      const badge = await planTabBadge(shared, id, url);
      await showTabBadge(id, iconOf(badge), badge.isOfTab);
    }),
  );
}

/** Marks the tab of a page that has just come, or failed to. Chrome has taken away what stood there before. */
export async function markTabOfPage({ phase, isPage, tabId, url }: RequestObservation): Promise<void> {
  if (!isPage || (phase !== 'completed' && phase !== 'failed')) return;
  await mark(tabId, url);
  // A short page has come before Chrome shows it, and shows it without the mark.
  const shown = await urlOnceLoaded(tabId);
  if (shown !== null) await mark(tabId, shown);
}

async function mark(tabId: number, url: string): Promise<void> {
  const badge = await planTabBadge(await readShared(), tabId, url);
  if (badge.isOfTab) await showTabBadge(tabId, iconOf(badge), true);
}

interface Shared {
  readonly hasFailures: boolean;
  /** Of each tab, as far as they are to be told. */
  readonly problems: readonly TabProblem[];
}

async function readShared(): Promise<Shared> {
  const [openings, problems, { mutedProblems }] = await Promise.all([
    openingsItem.read(),
    tabProblemsItem.read(),
    preferencesItem.read(),
  ]);
  const isTold = ({ problem, isDismissed }: TabProblem): boolean =>
    problem !== null && !isDismissed && !mutedProblems.includes(problem);
  return { hasFailures: hasFailed(openings), problems: Object.values(problems).filter(isTold) };
}

function hasFailed(openings: readonly Opening[]): boolean {
  return openings.some(({ step }) => step === 'failed');
}

async function planTabBadge({ hasFailures, problems }: Shared, tabId: number, url: string): Promise<Badge> {
  const found = problems.find((each) => each.tabId === tabId && isHintOfPage(each, url));
  return planBadge({ hasFailures, problem: found?.problem ?? null, redirect: await findPageRedirect(url) });
}

function iconOf({ kind, text, title }: Badge): IconBadge {
  const said = sayHint(title);
  return {
    text,
    colour: COLOURS[kind],
    title: kind === 'problem' ? translate('badge_hint', said) : said,
  };
}
