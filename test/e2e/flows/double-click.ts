import type { ExtensionUnderTest } from '../harness/launch-extension';
import { readStored } from './stored';

/** Two requests for one environment within this time, in ms, are taken for one double click. */
const DOUBLE_CLICK_MS = 1_000;

/** Waits until a further request for the environment opened last is a request of its own. */
export async function afterDoubleClickTime(airlock: ExtensionUnderTest): Promise<void> {
  const openings = await readStored<{ requestedAt: number }[]>(airlock, 'session', 'openings');
  const requestedAt = openings?.[0]?.requestedAt ?? 0;
  const left = requestedAt + DOUBLE_CLICK_MS - Date.now();
  await new Promise((resolve) => setTimeout(resolve, left));
}
