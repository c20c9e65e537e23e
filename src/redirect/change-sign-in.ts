import { type Environment, environmentsItem } from '../environments/environment';
import { fail } from '../failures/failure-error';
import { judgeRoute } from './judge-route';
import { formatTarget, type Route } from './route';
import { neighboursOf, routedEnvironment } from './routed-environment';
import { routesItem } from './routes';

/** How the user gets in to an environment. */
export type SignInChange = Partial<Pick<Environment, 'signInMethod' | 'profileId' | 'entryUrl'>>;

/**
 * Changes how the user gets in to an environment.
 * @throws FailureError `target-taken`; then nothing was changed
 */
export async function changeSignIn(environmentId: string, change: SignInChange): Promise<void> {
  const routes = await routesItem.read();
  await environmentsItem.update((environments) =>
    environments.map((known) => {
      if (known.id !== environmentId) return known;
      const changed = { ...known, ...change };
      refuseSharedTarget(known, changed, environments, routes);
      return changed;
    }),
  );
}

/**
 * Refuses a change by which two environments would come to share the host and port of a target: an entry URL
 * that names the environment lets it share one, and is not given up while it does. What is shared already is no
 * reason against other changes.
 * @throws FailureError `target-taken`, which names the other environment and the target
 */
export function refuseSharedTarget(
  known: Environment,
  changed: Environment,
  environments: readonly Environment[],
  routes: Readonly<Record<string, Route>>,
): void {
  const { [known.id]: route } = routes;
  if (route === undefined || route.target === null) return;
  const others = neighboursOf(known.id, environments, routes);
  const takenBy = (environment: Environment): string[] =>
    judgeRoute({ environment: routedEnvironment(environment), route }, others).refusals.flatMap((refusal) =>
      refusal.kind === 'target-taken' ? [refusal.environmentId] : [],
    );
  const before = takenBy(known);
  const added = takenBy(changed).find((id) => !before.includes(id));
  if (added === undefined) return;
  const other = environments.find(({ id }) => id === added)?.name ?? added;
  fail('target-taken', '', { environment: other, host: formatTarget(route.target) });
}
