import * as v from 'valibot';
import type { FailureCode } from './failure-codes';

/**
 * What went wrong, as plain data that crosses contexts and rests in session storage.
 * `detail` is technical, in English and redacted; `facts` are values that the sentences and remedies name
 * (a region, an action, the environments that are there instead).
 */
export const failureSchema = v.object({
  // Not looked up in the list, which every page would have to carry: failures rest in memory only, and that is
  // emptied when another version of the extension takes over.
  code: v.custom<FailureCode>((input) => typeof input === 'string'),
  detail: v.string(),
  facts: v.record(v.string(), v.string()),
});

export type Failure = v.InferOutput<typeof failureSchema>;

/** Builds a failure; `detail` must hold no secret (see `redactText`). */
export function failure(code: FailureCode, detail = '', facts: Record<string, string> = {}): Failure {
  return { code, detail, facts };
}
