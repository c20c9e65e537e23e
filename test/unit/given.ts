import { airflowApiHost, airflowEnvHost, stsHost } from '../../src/airflow/api-hosts';
import { type Environment, environmentsItem } from '../../src/environments/environment';
import { matchPattern } from '../../src/hosts/match-pattern';
import { type Credentials, credentialsItem } from '../../src/profiles/credentials';
import { type Profile, profilesItem } from '../../src/profiles/profile';
import type { Opening } from '../../src/sign-in/opening';
import { webSessionsItem } from '../../src/sign-in/web-sessions';
import { grantHostAccess } from './fake-permissions';

/** What tests begin with: one profile with credentials, environments, an opening. */

export const REGION = 'eu-west-1';
export const ACCOUNT = '123456789012';
export const PROFILE_ID = 'profile-1';
export const HOST = '5a0e1b2c-0000-4000-8000-000000000001.c3.airflow.eu-west-1.on.aws';

export const CREDENTIALS: Credentials = {
  accessKeyId: 'ASIAQQQQQQQQQQQQPLNT',
  secretAccessKey: 'plantedSecret/0123456789+abcdefghijABCDEF',
  sessionToken: 'IQoJplantedSessionToken0123456789/abcdefghijklmnop+ABCDEFGH==',
  expiresAt: null,
};

export const PROFILE: Profile = {
  id: PROFILE_ID,
  name: 'data',
  source: { kind: 'pasted' },
  partition: 'aws',
  maskedKeyId: 'ASIA…PLNT',
  isLongLived: false,
  identity: null,
  expiresAt: null,
};

/** Keeps a profile with its credentials. */
export async function givenProfile(
  profile: Partial<Profile> = {},
  credentials: Partial<Credentials> = {},
): Promise<void> {
  const whole = { ...PROFILE, ...profile };
  await profilesItem.update((all) => [...all.filter(({ id }) => id !== whole.id), whole]);
  await credentialsItem.update((all) => ({ ...all, [whole.id]: { ...CREDENTIALS, ...credentials } }));
}

/** An environment of Airflow 2, found by the profile. */
export function environmentOf(change: Partial<Environment> = {}): Environment {
  const { region = REGION, account = ACCOUNT, name = 'orders' } = change;
  return {
    id: `arn:aws:airflow:${region}:${account}:environment/${name}`,
    partition: 'aws',
    region,
    account,
    name,
    status: 'AVAILABLE',
    airflowVersion: '2.10.3',
    accessMode: 'PUBLIC_ONLY',
    host: HOST,
    environmentClass: 'mw1.small',
    lastUpdateErrorCode: null,
    lastUpdatedAt: null,
    profileId: PROFILE_ID,
    signInMethod: 'token',
    entryUrl: null,
    identityCenter: null,
    seenAt: 1,
    ...change,
  };
}

/** Keeps environments in the list. */
export async function givenEnvironments(...environments: Environment[]): Promise<void> {
  await environmentsItem.update(() => environments);
}

/** Grants the API hosts of regions. */
export async function givenApiAccess(...regions: string[]): Promise<void> {
  const hosts = regions.flatMap((region) => [
    airflowApiHost(region),
    airflowEnvHost(region),
    stsHost(region),
  ]);
  await grantHostAccess(...hosts.map(matchPattern));
}

/** An opening that waits for its token since `requestedAt`. */
export function openingOf(change: Partial<Opening> = {}): Opening {
  return {
    id: 'opening-1',
    environmentId: environmentOf().id,
    requestedAt: 0,
    disposition: 'new-tab',
    originTabId: null,
    landingPage: '/home',
    isAfresh: false,
    method: 'token',
    step: 'minting',
    stepAt: 0,
    tabId: null,
    pathsTried: [],
    signInPageAt: null,
    authority: null,
    landingAttempts: 0,
    isWatched: true,
    iamIdentity: null,
    airflowIdentity: null,
    failure: null,
    ...change,
  };
}

/** Keeps a web session of an environment, begun at its own host where no other authority is given. */
export async function givenSession(
  { id, host }: Environment,
  signedInAt: number,
  authority = host ?? '',
): Promise<void> {
  const session = { signedInAt, authority, iamIdentity: null, airflowIdentity: null };
  await webSessionsItem.update((all) => ({ ...all, [id]: session }));
}

/** A web login token that ends at `expiry`, in ms since the epoch. */
export function tokenThatEnds(expiry: number, mark = 'planted'): string {
  const part = (value: object): string => btoa(JSON.stringify(value)).replace(/=+$/, '');
  return `${part({ alg: 'RS256' })}.${part({ exp: Math.floor(expiry / 1000), mark })}.c2lnbmF0dXJl`;
}
