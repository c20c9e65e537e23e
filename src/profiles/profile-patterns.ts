import type { Profile } from './profile';
import { sourcePatterns } from './source-patterns';

/** The match patterns of the hosts that credentials of a profile come from, with those that it builds on. */
export function profilePatterns(profile: Profile, profiles: readonly Profile[]): string[] {
  const patterns = new Set<string>();
  const seen = new Set<Profile>();
  for (let next: Profile | undefined = profile; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    for (const pattern of sourcePatterns(next.source)) patterns.add(pattern);
    const source: Profile['source'] = next.source;
    const builtOn: unknown = 'sourceProfileId' in source ? source.sourceProfileId : null;
    next = profiles.find(({ id }) => id === builtOn);
  }
  return [...patterns];
}
