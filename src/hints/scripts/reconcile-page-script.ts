import { readGrantedPatterns } from '../../browser/host-access';
import { readPageScriptMatches, registerPageScript, unregisterPageScript } from '../../browser/page-scripts';
import { environmentsItem } from '../../environments/environment';
import { routesItem } from '../../redirect/routes';
import { preferencesItem } from '../../settings/preferences';
import { knownHostsItem } from '../collect/former-hosts';
import { planPageScript } from './plan-page-script';
import { READER } from './script-files';

/**
 * Brings the registered script in line with the list, the routes, the settings and the access. Idempotent, and
 * never two at a time. Chrome forgets registered scripts when the extension is updated.
 *
 * @see https://developer.chrome.com/docs/extensions/reference/api/scripting
 */
export function reconcilePageScript(): Promise<void> {
  return navigator.locks.request('page-script', async () => {
    const [environments, routes, known, { explainsConsole }, granted, registered] = await Promise.all([
      environmentsItem.read(),
      routesItem.read(),
      knownHostsItem.read(),
      preferencesItem.read(),
      readGrantedPatterns(),
      readPageScriptMatches(READER.id),
    ]);
    const matches = planPageScript({
      environments,
      routes: Object.values(routes),
      formerHosts: Object.keys(known),
      explainsConsole,
      granted,
    });
    if (matches.length === 0) {
      if (registered !== null) await unregisterPageScript(READER.id);
    } else if (registered === null || !isSameSet(registered, matches)) {
      await registerPageScript({ ...READER, matches }, registered !== null);
    }
  });
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((pattern) => others.includes(pattern));
}
