import * as v from 'valibot';
import { FAILURE_CODES, type FailureCode } from './failure-codes';

/**
 * What went wrong, as plain data that crosses contexts and rests in session storage.
 * `detail` is technical, in English and redacted; `facts` are values that the sentences and remedies name
 * (a region, an action, the environments that are there instead).
 */
export const failureSchema = v.object({
  code: v.picklist(FAILURE_CODES),
  detail: v.string(),
  facts: v.record(v.string(), v.string()),
});

export type Failure = v.InferOutput<typeof failureSchema>;

/** Builds a failure; `detail` must hold no secret (see `redactText`). */
export function failure(code: FailureCode, detail = '', facts: Record<string, string> = {}): Failure {
  return { code, detail, facts };
}
