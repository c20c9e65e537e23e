import type { Failure } from './failure';
import { asFailure } from './failure-error';

/** The reply to every message: a value, or the failure as data. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: Failure };

/** Runs `work` and turns whatever it throws into a failed result. Never rejects. */
export async function settle<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return { ok: false, error: asFailure(thrown) };
  }
}
