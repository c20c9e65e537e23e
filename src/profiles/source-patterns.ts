import { cognitoHost, stsHost } from '../airflow/api-hosts';
import { providerPatterns } from '../federation/open-id-provider';
import { matchPattern } from '../hosts/match-pattern';
import { portalPatterns } from '../identity-center/portal-patterns';
import { SERVER_PATTERN } from './server/read-server-url';
import type { Source, SourceKind, SourceOf } from './source';

/**
 * The hosts that each kind of source calls. They are apart from the sources, since pages ask for access to them
 * and would otherwise load every call of AWS.
 */
const PATTERNS: { readonly [Kind in SourceKind]: (source: SourceOf<Kind>) => readonly string[] } = {
  pasted: () => [],
  'stored-key': () => [],
  'identity-center': ({ region }) => portalPatterns(region),
  'assume-role': ({ region }) => [matchPattern(stsHost(region))],
  'credential-server': () => [SERVER_PATTERN],
  'web-identity': ({ region, provider }) => [matchPattern(stsHost(region)), ...providerPatterns(provider)],
  cognito: ({ region, provider }) => [matchPattern(cognitoHost(region)), ...providerPatterns(provider)],
};

/** The match patterns of the hosts that a source calls: access to them is asked for beforehand. */
export function sourcePatterns(source: Source): readonly string[] {
  // What is listed under the kind of a source takes that source; the compiler cannot follow that.
  const patternsOf = PATTERNS[source.kind] as (source: Source) => readonly string[];
  return patternsOf(source);
}
