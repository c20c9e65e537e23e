import { isHostName } from '../airflow/web-url';

/**
 * Where `ssh -D 8157` listens; the port is that of AWS's tutorial.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/tutorials-private-network-bastion.html
 */
export const SOCKS_PROXY = { host: '127.0.0.1', port: 8157 } as const;

/** A file that the user downloads. */
export interface ProxyFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** The hosts that go through the proxy: valid ones only, each once, in order. */
export function proxiedHosts(hosts: readonly string[]): string[] {
  return [...new Set(hosts.map((host) => host.toLowerCase()).filter(isHostName))].sort();
}
