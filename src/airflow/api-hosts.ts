import { PARTITIONS, partitionOfRegion } from './partition';
import { requireRegion } from './region';

/**
 * The host that lists and describes environments (`ListEnvironments`, `GetEnvironment`).
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/mwaa.html
 * @throws RangeError when the region is not written like one
 */
export function airflowApiHost(region: string): string {
  return regionalHost('api.airflow', region);
}

/**
 * The host that works on one environment (`CreateWebLoginToken`, `InvokeRestApi`).
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/mwaa.html
 * @throws RangeError when the region is not written like one
 */
export function airflowEnvHost(region: string): string {
  return regionalHost('env.airflow', region);
}

/**
 * The host that tells whose credentials these are (`GetCallerIdentity`).
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/sts.html
 * @throws RangeError when the region is not written like one
 */
export function stsHost(region: string): string {
  return regionalHost('sts', region);
}

/**
 * The host that issues the tokens of IAM Identity Center.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/sso.html
 * @throws RangeError when the region is not written like one
 */
export function identityOidcHost(region: string): string {
  return regionalHost('oidc', region);
}

/**
 * The host of IAM Identity Center that lists accounts and roles, and issues credentials for them.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/sso.html
 * @throws RangeError when the region is not written like one
 */
export function identityPortalHost(region: string): string {
  return regionalHost('portal.sso', region);
}

/**
 * The host of Cognito identity pools (`GetId`, `GetCredentialsForIdentity`).
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/cognito_identity.html
 * @throws RangeError when the region is not written like one
 */
export function cognitoHost(region: string): string {
  return regionalHost('cognito-identity', region);
}

/**
 * Every API host used for the regions, each once, in the order of the regions: what host access is asked for.
 *
 * @throws RangeError when a region is not written like one
 */
export function apiHosts(regions: readonly string[]): string[] {
  return [
    ...new Set(
      regions.flatMap((region) => [airflowApiHost(region), airflowEnvHost(region), stsHost(region)]),
    ),
  ];
}

function regionalHost(service: string, region: string): string {
  return `${service}.${requireRegion(region)}.${PARTITIONS[partitionOfRegion(region)].dnsSuffix}`;
}
