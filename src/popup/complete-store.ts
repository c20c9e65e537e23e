import { readGrantedPatterns } from '../browser/host-access';
import { searchEnvironments } from '../environments/search-environments';
import { lacksWebServerAccess } from '../hosts/lacks-web-server-access';
import { translate } from '../i18n/translate';
import { preferencesItem } from '../settings/preferences';
import type { PopupStore } from './popup-store';

/** Adds to the store what the first paint does without: the search, host access and preferences. */
export async function completeStore(store: PopupStore): Promise<void> {
  const stageWords = {
    development: translate('stage_development'),
    staging: translate('stage_staging'),
    production: translate('stage_production'),
  };
  store.prepareSearch.value = (listed) => searchEnvironments(listed, stageWords);
  preferencesItem.watch(({ mintsAhead }) => {
    store.mintsAhead.value = mintsAhead;
  });
  const [patterns, { mintsAhead }] = await Promise.all([readGrantedPatterns(), preferencesItem.read()]);
  store.lacksAccess.value = (environment) => lacksWebServerAccess(environment, patterns);
  store.mintsAhead.value = mintsAhead;
}
