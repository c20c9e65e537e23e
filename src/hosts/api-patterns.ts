import { apiHosts } from '../airflow/api-hosts';
import { matchPattern } from './match-pattern';

/**
 * The match patterns of the AWS API hosts in the regions, each once: what the token method needs.
 *
 * @throws RangeError when a region is not written like one
 */
export function apiPatterns(regions: readonly string[]): string[] {
  return apiHosts(regions).map(matchPattern);
}
