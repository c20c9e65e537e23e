import { openExtensionPage } from '../browser/extension-pages';
import { type Environment, environmentsItem } from '../environments/environment';
import { openEnvironment } from './begin-opening';
import { signInHistoryItem } from './sign-in-history';

/**
 * Opens the environment of the list that was opened last; without one, the welcome page.
 * @throws FailureError as `openEnvironment` does
 */
export async function openLastEnvironment(now: number): Promise<void> {
  const [history, environments] = await Promise.all([signInHistoryItem.read(), environmentsItem.read()]);
  const openedAt = ({ id }: Environment): number => history[id]?.lastOpenedAt ?? 0;
  const [last] = environments
    .filter(({ id }) => history[id] !== undefined)
    .sort((a, b) => openedAt(b) - openedAt(a));
  if (last === undefined) return openExtensionPage('src/welcome/welcome.html');
  const { id: environmentId } = last;
  await openEnvironment({ environmentId, disposition: 'new-tab', isAfresh: false, originTabId: null }, now);
}
