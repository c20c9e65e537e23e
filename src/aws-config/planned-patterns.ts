import { stsHost } from '../airflow/api-hosts';
import { isWrittenLikeRegion } from '../airflow/region';
import { matchPattern } from '../hosts/match-pattern';
import { portalPatterns } from '../identity-center/portal-patterns';
import { FALLBACK_REGION } from './import-profiles';
import type { PlannedProfile } from './plan-import';

/** The match patterns of the hosts that planned profiles get their credentials from, each once. */
export function plannedPatterns(planned: readonly PlannedProfile[]): string[] {
  return [...new Set(planned.flatMap(patternsOf))];
}

function patternsOf({ source, region }: PlannedProfile): string[] {
  if (source.kind === 'assume-role') return [matchPattern(stsHost(region ?? FALLBACK_REGION))];
  if (source.kind !== 'identity-center' || !isWrittenLikeRegion(source.ssoRegion)) return [];
  return portalPatterns(source.ssoRegion);
}
