import { asFailure, FailureError } from '../failures/failure-error';

/**
 * The last stop of what nobody handled. A failure that the user is told elsewhere is not repeated; anything
 * else is a fault of Airlock, shown redacted in the worker's console.
 */
export function reportError(thrown: unknown): void {
  if (thrown instanceof FailureError) return;
  const { code, detail } = asFailure(thrown);
  // biome-ignore lint/suspicious/noConsole: faults must be loud, and the text is redacted.
  console.error(`Airlock worker: ${code}: ${detail}`);
}
