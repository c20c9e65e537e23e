import { readConsoleSignInPage } from '../airflow/console-sign-in-page';
import { activeTab } from '../browser/current-tab';
import { readGrantedPatterns } from '../browser/host-access';
import { searchEnvironments } from '../environments/search-environments';
import { lacksWebServerAccess } from '../hosts/lacks-web-server-access';
import { translate } from '../i18n/translate';
import { preferencesItem } from '../settings/preferences';
import { followModifiers } from './follow-modifiers';
import { followProfiles } from './follow-profiles';
import { LateHint, LateProgress } from './late-views';
import { mintAheadAtRest } from './mint-ahead';
import type { PopupActions } from './popup-actions';
import type { PopupStore } from './popup-store';

/** Adds to the popup what its first paint does without: the search, host access and what preferences ask for. */
export async function completePopup(store: PopupStore, actions: PopupActions): Promise<void> {
  const stageWords = {
    development: translate('stage_development'),
    staging: translate('stage_staging'),
    production: translate('stage_production'),
  };
  store.prepareSearch.value = (listed) => searchEnvironments(listed, stageWords);
  preferencesItem.watch(({ mintsAhead }) => {
    store.mintsAhead.value = mintsAhead;
  });
  const [patterns, { mintsAhead }] = await Promise.all([
    readGrantedPatterns(),
    preferencesItem.read(),
    followProfiles(store),
  ]);
  store.lacksAccess.value = (environment) => lacksWebServerAccess(environment, patterns);
  store.mintsAhead.value = mintsAhead;
  await Promise.all([LateProgress.fetch(), offerConsoleHint(store)]);
  mintAheadAtRest(store, actions);
  followModifiers();
}

/** The AWS console says little where its own sign-in to Airflow fails; what AWS documents is offered there. */
async function offerConsoleHint(store: PopupStore): Promise<void> {
  const tab = await activeTab();
  const page = tab?.url == null ? null : readConsoleSignInPage(tab.url);
  if (tab?.url == null || page === null || store.hint.value !== null) return;
  const [{ consoleHint }] = await Promise.all([import('../hints/console-hint'), LateHint.fetch()]);
  const { host } = new URL(tab.url);
  const about = { tabId: tab.id, host, now: Date.now() };
  store.hint.value = consoleHint(page, about, store.environments.value, translate);
}
