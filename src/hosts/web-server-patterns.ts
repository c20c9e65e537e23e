import type { Environment } from '../environments/environment';
import { matchPattern } from './match-pattern';

/** The match patterns of the web servers of these environments, each once; none where no host is known. */
export function webServerPatterns(environments: readonly Pick<Environment, 'host'>[]): string[] {
  const hosts = environments.flatMap(({ host }) => (host === null ? [] : [host]));
  return [...new Set(hosts)].map(matchPattern);
}
