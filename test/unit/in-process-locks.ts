/** Neither Node 20 nor happy-dom has Web Locks; this gives tests the one call that the stores make, with the same ordering. */
export function installInProcessLocks(): void {
  if (globalThis.navigator?.locks) return;
  const tails = new Map<string, Promise<unknown>>();
  const locks = {
    request<Value>(name: string, run: () => Promise<Value>): Promise<Value> {
      const result = (tails.get(name) ?? Promise.resolve()).then(run, run);
      tails.set(
        name,
        result.catch(() => undefined),
      );
      return result;
    },
  };
  if (globalThis.navigator === undefined) {
    Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });
  } else {
    Object.defineProperty(globalThis.navigator, 'locks', { value: locks, configurable: true });
  }
}
