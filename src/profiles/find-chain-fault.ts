import type { Profile } from './profile';

/** Why the profiles that one builds on do not lead to credentials. */
export type ChainFault = 'source-missing' | 'cycle' | 'too-long';

/** A profile that builds on others may not build on more than so many. */
const MAX_CHAIN = 5;

type Link = Pick<Profile, 'id' | 'source'>;

/**
 * Follows a profile to those that it builds on. Null where that ends well: at a profile that builds on none.
 * A cycle must be found before credentials are fetched, since two that wait for each other would wait for ever.
 */
export function findChainFault(profiles: readonly Link[], start: Link): ChainFault | null {
  const met = new Set([start.id]);
  let link = start;
  while (link.source.kind === 'assume-role') {
    const { sourceProfileId } = link.source;
    if (met.has(sourceProfileId)) return 'cycle';
    if (met.size > MAX_CHAIN) return 'too-long';
    const next = profiles.find(({ id }) => id === sourceProfileId);
    if (next === undefined) return 'source-missing';
    met.add(next.id);
    link = next;
  }
  return null;
}
