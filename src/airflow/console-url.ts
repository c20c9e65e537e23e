import { requireEnvironmentName } from './environment-name';
import { type IdentityCenterShortcut, identityCenterUrl } from './identity-center';
import { PARTITIONS, partitionOfRegion } from './partition';
import { requireRegion } from './region';

export { readIdentityCenterStartUrl } from './identity-center';

/** What the console needs to sign a user in to an environment. */
export interface ConsoleSignIn {
  readonly region: string;
  readonly name: string;
  /** Goes through the AWS access portal first, which opens the right account and role. */
  readonly identityCenter?: IdentityCenterShortcut | null | undefined;
}

/**
 * The console's own link to Airflow: the console makes the web login token in the session the user has
 * there, so no credentials are needed here. AWS does not document the link; users publish it, as
 * https://github.com/moj-analytical-services/user-guidance does on its page "Airflow Concepts".
 *
 * @throws RangeError when the region, the name or the shortcut is not valid
 */
export function consoleSignInUrl({ region, name, identityCenter }: ConsoleSignIn): string {
  const url = `${consoleEnvironmentUrl(region, name)}/sso`;
  return identityCenter ? identityCenterUrl(identityCenter, url) : url;
}

/**
 * The page of an environment in the console.
 *
 * @throws RangeError when the region or the name is not valid
 */
export function consoleEnvironmentUrl(region: string, name: string): string {
  const { consoleDomain } = PARTITIONS[partitionOfRegion(requireRegion(region))];
  return `https://${region}.${consoleDomain}/mwaa/home?region=${region}#environments/${requireEnvironmentName(name)}`;
}
