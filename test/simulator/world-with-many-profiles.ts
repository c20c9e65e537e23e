import { addEnvironment, addPrincipal } from './add-to-world';
import type { World } from './world';

/** Ten regions, enabled in every account. */
export const MANY_REGIONS = [
  'us-east-1',
  'us-east-2',
  'us-west-2',
  'ca-central-1',
  'sa-east-1',
  'eu-central-1',
  'eu-west-1',
  'eu-north-1',
  'ap-northeast-1',
  'ap-southeast-2',
] as const;

/**
 * A company with an account for each of its teams: `team-01`, `team-02` and so on are principals, each with an
 * account of its own and, in every one of the regions, environments called `etl-01`, `etl-02` and so on.
 */
export function worldWithManyProfiles(
  teams: number,
  environmentsEach: number,
  regions: readonly string[] = MANY_REGIONS,
): World {
  const world: World = {
    accounts: [],
    principals: [],
    environments: [],
    loadBalancers: [],
    roles: [],
    mfaDevices: [],
    identityPools: [],
    consolePrincipal: 'team-01',
  };
  for (let team = 1; team <= teams; team += 1) {
    const name = `team-${twoDigits(team)}`;
    const accountId = String(200_000_000_000 + team);
    world.accounts.push({ id: accountId, alias: name, partition: 'aws', regionsOff: [] });
    addPrincipal(world, { name, accountId, role: 'DataEngineer', session: name });
    for (const region of regions) {
      for (let index = 1; index <= environmentsEach; index += 1) {
        addEnvironment(world, { name: `etl-${twoDigits(index)}`, region, accountId });
      }
    }
  }
  return world;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
