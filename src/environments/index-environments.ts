import type { DescribedEnvironment } from '../aws/get-environment';
import type { Environment } from './environment';

/** Where environments stand in a list: thousands are looked up in it while a discovery runs. */
export interface EnvironmentIndex {
  /** The place of the environment that AWS described. */
  find(described: Pick<DescribedEnvironment, 'id' | 'account' | 'region' | 'name'>): number | undefined;
  add(environment: Environment, place: number): void;
  /** The environment at this place is another now. */
  replace(former: Environment, environment: Environment, place: number): void;
}

/**
 * Notes the place of every environment, by its id and by its parts: one that was added without an account keeps
 * the id that it had then.
 */
export function indexEnvironments(environments: readonly Environment[]): EnvironmentIndex {
  const byId = new Map<string, number>();
  const byParts = new Map<string, number>();
  const index: EnvironmentIndex = {
    find({ id, account, region, name }) {
      const places = [byParts.get(`${account} ${region} ${name}`), byParts.get(` ${region} ${name}`)];
      const [first] = places.filter((place) => place !== undefined).sort((a, b) => a - b);
      return byId.get(id) ?? first;
    },
    add({ id, account, region, name }, place) {
      const parts = `${account} ${region} ${name}`;
      if (!byId.has(id)) byId.set(id, place);
      if (!byParts.has(parts)) byParts.set(parts, place);
    },
    replace(former, environment, place) {
      const parts = `${former.account} ${former.region} ${former.name}`;
      if (byParts.get(parts) === place) byParts.delete(parts);
      index.add(environment, place);
    },
  };
  for (const [place, environment] of environments.entries()) index.add(environment, place);
  return index;
}
