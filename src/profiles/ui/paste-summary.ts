import { maskKeyId } from '../paste/mask-key-id';
import type { PasteRefusal } from '../paste/paste-refusals';
import type { PastedCredentials, PastedForm, PasteReading } from '../paste/pasted-credentials';

/** What may be shown and kept of a set of pasted credentials: no secret. */
export interface CandidateSummary {
  readonly form: PastedForm;
  readonly profileName: string | null;
  readonly maskedKeyId: string;
  /** ms since the epoch; null where the text does not say. */
  readonly expiresAt: number | null;
  readonly region: string | null;
  readonly isLongLived: boolean;
}

/** What may be shown and kept of pasted text while it stands in its box. */
export type PasteSummary =
  | { readonly kind: 'empty' }
  | { readonly kind: 'understood'; readonly candidates: readonly CandidateSummary[] }
  | {
      readonly kind: 'refused';
      readonly reason: PasteRefusal;
      readonly line: number | null;
      readonly detail: string | null;
    };

export const EMPTY_PASTE: PasteSummary = { kind: 'empty' };

/** Leaves every secret out of a reading. */
export function summarizePaste(reading: PasteReading): PasteSummary {
  if (reading.kind !== 'understood') return reading;
  return { kind: 'understood', candidates: reading.candidates.map(summarize) };
}

function summarize(candidate: PastedCredentials): CandidateSummary {
  const { form, profileName, accessKeyId, expiresAt, region, isLongLived } = candidate;
  return { form, profileName, maskedKeyId: maskKeyId(accessKeyId), expiresAt, region, isLongLived };
}
