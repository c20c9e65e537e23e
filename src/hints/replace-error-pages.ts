import { extensionPageUrl } from '../browser/extension-pages';
import type { RequestObservation } from '../browser/requests';
import { leadTab, urlOnceLoaded } from '../browser/tabs';
import { preferencesItem } from '../settings/preferences';
import { isHintOfPage } from './is-hint-of-page';
import { isReplaceable } from './is-replaceable';
import { forgetReplacedPage, replacedPagesItem } from './replaced-pages';
import type { TabProblem } from './tab-problem';
import { tabProblemsItem } from './tab-problems';

/** Shows the help page in place of each error page of Chrome's own, where the user wants that. Once each. */
export async function replaceErrorPages(problems: Readonly<Record<string, TabProblem>>): Promise<void> {
  const preferences = await preferencesItem.read();
  await Promise.all(
    Object.values(problems)
      .filter((problem) => isReplaceable(problem, preferences))
      .map(replace),
  );
}

/** A page that has come, or a closed tab, ends what was remembered of an error page there. */
export async function noteShownPage({ phase, isPage, status, tabId }: RequestObservation): Promise<void> {
  if (isPage && phase === 'completed' && status < 400) await forgetReplacedPage(tabId);
}

async function replace({ id, tabId, host }: TabProblem): Promise<void> {
  // Whoever leads the tab elsewhere meanwhile, as an automatic route does, goes first.
  const shown = await urlOnceLoaded(tabId);
  const { [tabId]: current } = await tabProblemsItem.read();
  if (shown === null || !isHintOfPage({ host }, shown) || current?.id !== id) return;
  if (await noteReplaced(tabId, host))
    await leadTab(tabId, extensionPageUrl(`src/help/help.html#tab=${tabId}`));
}

/** Resolves to whether it is the first time, for this host in this tab. */
async function noteReplaced(tabId: number, host: string): Promise<boolean> {
  let isFirst = false;
  await replacedPagesItem.update((all) => {
    isFirst = all[tabId] !== host;
    return isFirst ? { ...all, [tabId]: host } : all;
  });
  return isFirst;
}
