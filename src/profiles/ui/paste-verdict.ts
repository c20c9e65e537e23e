import type { CandidateSummary, PasteSummary } from './paste-summary';

/**
 * What can be done with what stands in the paste box. `consent-missing`: a key that never ends, and the
 * warning about it is not ticked yet.
 */
export type PasteVerdict =
  | { readonly kind: 'empty' | 'refused' }
  | { readonly kind: 'ended' | 'consent-missing' | 'ready'; readonly candidate: CandidateSummary };

/** Judges the candidate that the user picked; `now` in ms since the epoch. */
export function judgePaste(
  summary: PasteSummary,
  picked: number,
  hasConsent: boolean,
  now: number,
): PasteVerdict {
  if (summary.kind !== 'understood') return { kind: summary.kind };
  const candidate = summary.candidates[picked] ?? summary.candidates[0];
  if (candidate === undefined) return { kind: 'empty' };
  if (candidate.expiresAt !== null && candidate.expiresAt <= now) return { kind: 'ended', candidate };
  if (candidate.isLongLived && !hasConsent) return { kind: 'consent-missing', candidate };
  return { kind: 'ready', candidate };
}
