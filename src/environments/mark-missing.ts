import type { Environment } from './environment';

/** What AWS lists for an account in a region. */
export interface ListedNames {
  readonly account: string;
  readonly region: string;
  readonly names: ReadonlySet<string>;
}

/**
 * Marks the environments that AWS no longer lists for these accounts and regions. They stay in the list, for the
 * user may have put work into them, with the status `DELETED`. Those of another account, whose keys the same
 * profile may have held before, are not these lists' affair.
 */
export function markMissing(
  environments: readonly Environment[],
  lists: readonly ListedNames[],
): Environment[] {
  const namesOf = new Map(lists.map(({ account, region, names }) => [`${account} ${region}`, names]));
  return environments.map((environment) => {
    const names = namesOf.get(`${environment.account} ${environment.region}`);
    const isMissing = names !== undefined && !names.has(environment.name);
    return isMissing ? { ...environment, status: 'DELETED' } : environment;
  });
}
