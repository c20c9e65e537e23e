import type { EnvironmentChoices } from './choices';
import type { Environment } from './environment';

/** What an environment is called: the user's label, or else its name in AWS. */
export function environmentTitle({ name }: Pick<Environment, 'name'>, { label }: EnvironmentChoices): string {
  return label.trim() === '' ? name : label;
}
