import type { Route } from '../redirect/route';
import { routesItem } from '../redirect/routes';
import { type SignInHistoryEntry, signInHistoryItem } from '../sign-in/sign-in-history';
import { choicesItem, type EnvironmentChoices } from './choices';
import { type Environment, environmentsItem } from './environment';

/** An environment that was taken off the list, with all that was kept about it. */
export interface RemovedEnvironment {
  readonly environment: Environment;
  /** Where it stood in the list. */
  readonly index: number;
  readonly choices: EnvironmentChoices | undefined;
  readonly history: SignInHistoryEntry | undefined;
  readonly route: Route | undefined;
}

/** Takes an environment off the list and forgets what was kept about it; null where it is not in the list. */
export async function removeEnvironment(environmentId: string): Promise<RemovedEnvironment | null> {
  let removed: Environment | undefined;
  let index = -1;
  await environmentsItem.update((environments) => {
    index = environments.findIndex(({ id }) => id === environmentId);
    removed = environments[index];
    return removed === undefined
      ? environments
      : environments.filter((environment) => environment !== removed);
  });
  if (removed === undefined) return null;
  const choices = (await choicesItem.read())[environmentId];
  const history = (await signInHistoryItem.read())[environmentId];
  const route = (await routesItem.read())[environmentId];
  await choicesItem.update((all) => without(all, environmentId));
  await signInHistoryItem.update((all) => without(all, environmentId));
  await routesItem.update((all) => without(all, environmentId));
  return { environment: removed, index, choices, history, route };
}

/** Puts a removed environment back where it was, unless discovery has found it again meanwhile. */
export async function restoreEnvironment({
  environment,
  index,
  choices,
  history,
  route,
}: RemovedEnvironment): Promise<void> {
  const { id } = environment;
  await environmentsItem.update((environments) =>
    environments.some((other) => other.id === id)
      ? environments
      : [...environments.slice(0, index), environment, ...environments.slice(index)],
  );
  if (choices !== undefined) await choicesItem.update((all) => ({ ...all, [id]: choices }));
  if (history !== undefined) await signInHistoryItem.update((all) => ({ ...all, [id]: history }));
  if (route !== undefined) await routesItem.update((all) => ({ ...all, [id]: route }));
}

function without<Value>(all: Record<string, Value>, id: string): Record<string, Value> {
  const { [id]: _, ...others } = all;
  return others;
}
