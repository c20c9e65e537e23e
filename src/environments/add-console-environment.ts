import { formatEnvironmentArn } from '../airflow/environment-arn';
import { partitionOfRegion } from '../airflow/partition';
import { refuseSharedTarget } from '../redirect/change-sign-in';
import { routesItem } from '../redirect/routes';
import { changeChoices } from './choices';
import { type Environment, environmentsItem, type IdentityCenter } from './environment';

/** An environment to be opened through the AWS console, as the user describes it. */
export interface ConsoleEnvironment {
  readonly name: string;
  readonly region: string;
  /** Empty for none. */
  readonly label: string;
  /** Where the user gave an URL of its web server; null otherwise. */
  readonly host: string | null;
  readonly landingPage: string | null;
  /** Through which the console is reached; null where the user signs in to it by other means. */
  readonly identityCenter: IdentityCenter | null;
}

/**
 * Adds an environment that needs no AWS credentials, or turns one that is in the list to the console method.
 * @returns its id
 * @throws RangeError when the name, the region or the account is not valid
 * @throws FailureError `target-taken` where it is to give up the entry URL that it needs
 */
export async function addConsoleEnvironment(added: ConsoleEnvironment): Promise<string> {
  const { name, region, label, host, landingPage, identityCenter } = added;
  const partition = partitionOfRegion(region);
  const account = identityCenter?.accountId ?? '';
  let id = formatEnvironmentArn({ partition, region, account, name });
  const routes = await routesItem.read();
  await environmentsItem.update((environments) => {
    const known = environments.find((environment) => environment.id === id || isSame(environment, added));
    if (known === undefined)
      return [...environments, { ...UNSEEN, id, partition, region, account, name, host, identityCenter }];
    id = known.id;
    const changed: Environment = {
      ...known,
      signInMethod: 'console',
      identityCenter,
      host: known.host ?? host,
    };
    refuseSharedTarget(known, changed, environments, routes);
    return environments.map((environment) => (environment === known ? changed : environment));
  });
  if (label !== '') await changeChoices(id, { label });
  if (landingPage !== null) await changeChoices(id, { landingPage });
  return id;
}

/** Without an account on one of the two sides, name and region are all there is to tell. */
function isSame(environment: Environment, { name, region, identityCenter }: ConsoleEnvironment): boolean {
  const isAccountOpen = environment.account === '' || identityCenter === null;
  return isAccountOpen && environment.name === name && environment.region === region;
}

const UNSEEN = {
  status: null,
  airflowVersion: null,
  accessMode: null,
  environmentClass: null,
  lastUpdateErrorCode: null,
  lastUpdatedAt: null,
  profileId: null,
  signInMethod: 'console',
  entryUrl: null,
  seenAt: null,
} as const satisfies Partial<Environment>;
