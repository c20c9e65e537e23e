/**
 * A tab may tell its first event before the call that made it has returned its id. Events therefore wait
 * until the tabs that are being made are known.
 */
let pending: Promise<unknown> = Promise.resolve();

/** Runs work that makes a tab known. */
export function whileMakingTab<Value>(work: () => Promise<Value>): Promise<Value> {
  const running = work();
  pending = Promise.allSettled([pending, running]);
  return running;
}

/** Resolves once every tab in the making is known. */
export function tabsAreKnown(): Promise<unknown> {
  return pending;
}
