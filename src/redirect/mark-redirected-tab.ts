import { showTabBadge } from '../browser/action-badge';
import type { RequestObservation } from '../browser/requests';
import { urlOnceLoaded } from '../browser/tabs';
import { environmentsItem } from '../environments/environment';
import { translate } from '../i18n/translate';
import { formatTarget } from './route';
import { routesItem } from './routes';

/** What the toolbar icon shows on a tab whose page came by a redirection. */
const REDIRECTED = '→';

/**
 * Marks the tab of a page that a route led to. Chrome takes the mark away when the tab goes elsewhere.
 */
export async function markRedirectedTab({ phase, isPage, tabId, url }: RequestObservation): Promise<void> {
  if (phase !== 'completed' || !isPage) return;
  const { host } = new URL(url);
  const routes = Object.entries(await routesItem.read());
  const route = routes.find(
    ([, { mode, target }]) => mode !== 'direct' && target !== null && formatTarget(target) === host,
  );
  if (route === undefined) return;
  const environments = await environmentsItem.read();
  const source = environments.find(({ id }) => id === route[0])?.host ?? '';
  const mark = (): Promise<void> =>
    showTabBadge(tabId, REDIRECTED, translate('route_badge_title', source, host));
  await mark();
  // A short page has come before Chrome shows it, and shows it without the mark.
  const shown = await urlOnceLoaded(tabId);
  if (shown !== null && new URL(shown).host === host) await mark();
}
