import type { DescribedEnvironment } from '../aws/get-environment';
import type { Environment } from './environment';

/**
 * Adds what AWS told of an environment to the list, or renews it there. How the user gets in stays as it was;
 * an environment of the console method without an account becomes this one.
 */
export function mergeEnvironment(
  environments: readonly Environment[],
  described: DescribedEnvironment,
  profileId: string,
  now: number,
): Environment[] {
  const known = findDescribed(environments, described);
  const merged: Environment = {
    ...described,
    profileId,
    signInMethod: known?.signInMethod ?? 'token',
    entryUrl: known?.entryUrl ?? null,
    identityCenter: known?.identityCenter ?? null,
    seenAt: now,
  };
  if (known === undefined) return [...environments, merged];
  return environments.map((environment) =>
    environment === known ? { ...merged, id: known.id } : environment,
  );
}

/** The environment of the list that AWS described; undefined where it is not in the list. */
export function findDescribed(
  environments: readonly Environment[],
  described: DescribedEnvironment,
): Environment | undefined {
  const { id } = described;
  return (
    environments.find((environment) => environment.id === id) ??
    environments.find((environment) => isSame(environment, described))
  );
}

/** By its parts, since one that was added without an account keeps the id that it had then. */
function isSame(environment: Environment, described: DescribedEnvironment): boolean {
  const { account, region, name } = environment;
  const isOfAccount = account === '' || account === described.account;
  return isOfAccount && region === described.region && name === described.name;
}

/**
 * Marks the environments that AWS no longer lists for this account and region. They stay in the list, for the
 * user may have put work into them, with the status `DELETED`. Those of another account, whose keys the same
 * profile may have held before, are not this list's affair.
 */
export function markMissing(
  environments: readonly Environment[],
  { account, region }: { account: string; region: string },
  names: ReadonlySet<string>,
): Environment[] {
  return environments.map((environment) => {
    const isOfList = environment.account === account && environment.region === region;
    return isOfList && !names.has(environment.name) ? { ...environment, status: 'DELETED' } : environment;
  });
}
