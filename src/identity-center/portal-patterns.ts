import { identityOidcHost, identityPortalHost } from '../airflow/api-hosts';
import { LOOPBACK_PATTERN } from '../browser/loopback-callback';
import { matchPattern } from '../hosts/match-pattern';
import type { PortalMethod } from './portal-sign-in/portal-sign-in';

/** The match patterns of the hosts of IAM Identity Center in a region. */
export function portalPatterns(region: string): string[] {
  return [matchPattern(identityOidcHost(region)), matchPattern(identityPortalHost(region))];
}

/** The match patterns that a sign-in at a portal of this region needs; loopback is given back afterwards. */
export function portalSignInPatterns(region: string, method: PortalMethod): string[] {
  return [...portalPatterns(region), ...(method === 'browser' ? [LOOPBACK_PATTERN] : [])];
}
