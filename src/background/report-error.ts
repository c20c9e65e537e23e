import { asFailure, FailureError } from '../failures/failure-error';

/** What Chrome answers to the last calls of a worker that it is just stopping. */
const WORKER_IS_GONE = 'No SW';

/**
 * The last stop of what nobody handled. A failure that the user is told elsewhere is not repeated, and what a
 * stopped worker did not finish is done by its next life. Anything else is a fault of Airlock, shown redacted in
 * the worker's console.
 */
export function reportError(thrown: unknown): void {
  if (thrown instanceof FailureError) return;
  if (thrown instanceof Error && thrown.message === WORKER_IS_GONE) return;
  const { code, detail } = asFailure(thrown);
  // biome-ignore lint/suspicious/noConsole: faults must be loud, and the text is redacted.
  console.error(`Airlock worker: ${code}: ${detail}`);
}

/** Takes up what was rejected where nobody waited for it: no part of the worker fails unseen, or unredacted. */
export function reportRejection(event: PromiseRejectionEvent): void {
  event.preventDefault();
  reportError(event.reason);
}
