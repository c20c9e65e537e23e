import { type Environment, environmentsItem } from '../../environments/environment';
import { findEnvironmentOfUrl } from '../../redirect/find-environment';
import type { HostRole } from '../evidence';
import { knownHostsItem } from './former-hosts';

/** A host whose failing pages are explained. */
export interface ManagedHost {
  readonly role: HostRole;
  /** The environment behind it; null for a page of the AWS console about one that is not in the list. */
  readonly environment: Environment | null;
  /** The environment has another host by now. */
  readonly isFormer: boolean;
}

/** What a URL's host is to the environments of the list; null where it is none of Airlock's business. */
export async function findManagedHost(url: URL): Promise<ManagedHost | null> {
  const console = consoleRegion(url);
  if (console !== null) return findInConsole(url, console);
  const environment = await findEnvironmentOfUrl(url);
  if (environment !== null) {
    const role = environment.host === url.host ? 'web-server' : 'load-balancer';
    return { role, environment, isFormer: false };
  }
  const { [url.host]: id } = await knownHostsItem.read();
  const former =
    id === undefined ? undefined : (await environmentsItem.read()).find((known) => known.id === id);
  return former === undefined ? null : { role: 'web-server', environment: former, isFormer: true };
}

/** The region of a page of the AWS console for MWAA; null for every other page. */
export function consoleRegion({ protocol, hostname, pathname }: URL): string | null {
  if (protocol !== 'https:' || !pathname.startsWith('/mwaa/')) return null;
  return /^([a-z0-9-]+)\.console\.(?:aws\.amazon\.com|amazonaws\.cn)$/.exec(hostname)?.[1] ?? null;
}

async function findInConsole(url: URL, region: string): Promise<ManagedHost> {
  const name = /^#\/?environments\/([\w-]{1,80})\/sso$/.exec(url.hash)?.[1];
  const environments = await environmentsItem.read();
  const environment = environments.find((known) => known.region === region && known.name === name) ?? null;
  return { role: 'aws-console', environment, isFormer: false };
}
