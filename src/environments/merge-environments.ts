import type { DescribedEnvironment } from '../aws/get-environment';
import type { Environment } from './environment';
import { indexEnvironments } from './index-environments';

/** An environment as AWS told of it. */
export interface FoundEnvironment {
  readonly described: DescribedEnvironment;
  /** With which profile. */
  readonly profileId: string;
  /** When, in ms since the epoch. */
  readonly seenAt: number;
}

/**
 * Adds what AWS told of environments to the list, or renews it there. How the user gets in stays as it was; an
 * environment of the console method without an account becomes the one that was found.
 */
export function mergeEnvironments(
  environments: readonly Environment[],
  found: readonly FoundEnvironment[],
): Environment[] {
  const merged = [...environments];
  const index = indexEnvironments(environments);
  for (const { described, profileId, seenAt } of found) {
    const place = index.find(described);
    const known = place === undefined ? undefined : merged[place];
    const environment: Environment = {
      ...described,
      id: known?.id ?? described.id,
      profileId,
      signInMethod: known?.signInMethod ?? 'token',
      entryUrl: known?.entryUrl ?? null,
      identityCenter: known?.identityCenter ?? null,
      seenAt,
    };
    if (place === undefined || known === undefined) index.add(environment, merged.push(environment) - 1);
    else {
      merged[place] = environment;
      index.replace(known, environment, place);
    }
  }
  return merged;
}

/** As {@link mergeEnvironments}, of one. */
export function mergeEnvironment(
  environments: readonly Environment[],
  described: DescribedEnvironment,
  profileId: string,
  now: number,
): Environment[] {
  return mergeEnvironments(environments, [{ described, profileId, seenAt: now }]);
}

/** The environment of the list that AWS described; undefined where it is not in the list. */
export function findDescribed(
  environments: readonly Environment[],
  described: DescribedEnvironment,
): Environment | undefined {
  const place = indexEnvironments(environments).find(described);
  return place === undefined ? undefined : environments[place];
}
