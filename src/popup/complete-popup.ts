import { readGrantedPatterns } from '../browser/host-access';
import { searchEnvironments } from '../environments/search-environments';
import { lacksWebServerAccess } from '../hosts/lacks-web-server-access';
import { translate } from '../i18n/translate';
import { preferencesItem } from '../settings/preferences';
import { followModifiers } from './follow-modifiers';
import { followProfiles } from './follow-profiles';
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
  mintAheadAtRest(store, actions);
  followModifiers();
}
