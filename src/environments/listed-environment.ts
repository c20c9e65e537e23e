import { type EnvironmentChoices, NO_CHOICES } from './choices';
import type { Environment } from './environment';
import { environmentTitle } from './environment-title';

/** An environment as lists show it: with what the user chose for it. */
export interface ListedEnvironment {
  readonly id: string;
  readonly title: string;
  readonly environment: Environment;
  readonly choices: EnvironmentChoices;
}

/** Brings environments and the choices for them together. */
export function listEnvironments(
  environments: readonly Environment[],
  choices: Readonly<Record<string, EnvironmentChoices>>,
): ListedEnvironment[] {
  return environments.map((environment) => {
    const chosen = choices[environment.id] ?? NO_CHOICES;
    return {
      id: environment.id,
      title: environmentTitle(environment, chosen),
      environment,
      choices: chosen,
    };
  });
}
