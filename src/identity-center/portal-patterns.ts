import { identityOidcHost, identityPortalHost } from '../airflow/api-hosts';
import { matchPattern } from '../hosts/match-pattern';

/** The match patterns of the hosts of IAM Identity Center in a region. */
export function portalPatterns(region: string): string[] {
  return [matchPattern(identityOidcHost(region)), matchPattern(identityPortalHost(region))];
}
