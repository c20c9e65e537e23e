import { browser } from './extension-api';

/** Empties everything that the extension stores, on disk and in memory. */
export async function clearStorage(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
