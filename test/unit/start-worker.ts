let lives = 0;

// Node has no global events, as a worker has them.
globalThis.addEventListener ??= () => undefined;

/** Starts a life of the worker: its entry runs and adds its listeners. What it imports is shared by all lives. */
export async function startWorker(): Promise<void> {
  lives += 1;
  const entry = '../../src/background/service-worker.ts';
  await import(/* @vite-ignore */ `${entry}?life=${lives}`);
}
