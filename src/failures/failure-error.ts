import { redactText } from '../airflow/redact';
import { type Failure, failure } from './failure';
import type { FailureCode } from './failure-codes';

/** A failure on its way up through the calls of one context. It crosses contexts as its `failure` only. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(reason: Failure) {
    super(`${reason.code}: ${reason.detail}`);
    this.name = 'FailureError';
    this.failure = reason;
  }
}

/** Throws a failure; the shorthand of use cases. */
export function fail(code: FailureCode, detail = '', facts: Record<string, string> = {}): never {
  throw new FailureError(failure(code, detail, facts));
}

/** Reads whatever was thrown as a failure. What nobody foresaw is `internal`, with its text redacted. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.failure;
  return failure('internal', describeThrown(thrown));
}

/** The text of whatever was thrown, redacted. Never throws, though some values have no text. */
export function describeThrown(thrown: unknown): string {
  try {
    return redactText(thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown));
  } catch {
    return `a thrown ${typeof thrown} without a text`;
  }
}
