import type { ExtensionUnderTest } from '../harness/launch-extension';

type Area = 'local' | 'session';

/** Reads a value of extension storage: to look at what is kept, not at what is shown. */
export async function readStored<Value>(
  airlock: ExtensionUnderTest,
  area: Area,
  key: string,
): Promise<Value | undefined> {
  const worker = await airlock.worker();
  const stored = await worker.evaluate((from, name) => chrome.storage[from].get(name), area, key);
  return (stored as Record<string, Value>)[key];
}

/** Changes a stored object, for tests that begin where a user has been before. Fields not named stay. */
export async function changeStored(
  airlock: ExtensionUnderTest,
  area: Area,
  key: string,
  change: Record<string, unknown>,
): Promise<void> {
  const worker = await airlock.worker();
  await worker.evaluate(
    async (to, name, fields) => {
      const { [name]: current } = await chrome.storage[to].get(name);
      await chrome.storage[to].set({ [name]: { ...(current as object | undefined), ...fields } });
    },
    area,
    key,
    change,
  );
}
