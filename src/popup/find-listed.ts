import { type ListedEnvironment, listEnvironments } from '../environments/listed-environment';
import type { PopupStore } from './popup-store';

/** An environment of the popup as lists show it; null where it is no longer listed. */
export function findListed(store: PopupStore, environmentId: string): ListedEnvironment | null {
  const { environments, choices } = store.data.value;
  const found = environments.filter(({ id }) => id === environmentId);
  return listEnvironments(found, choices)[0] ?? null;
}
