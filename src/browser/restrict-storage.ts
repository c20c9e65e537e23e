import { browser } from './extension-api';

/** What the types of the polyfill do not know. */
interface AccessLevelArea {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Shuts content scripts out of the extension's storage. Session storage is closed by default; for the other
 * areas the call is younger than the oldest Chrome supported here, hence the test for it.
 * https://developer.chrome.com/docs/extensions/reference/api/storage#method-StorageArea-setAccessLevel
 */
export async function restrictStorageToTrustedContexts(): Promise<void> {
  const areas = [browser.storage.local, browser.storage.session];
  const restrict = (area: object & AccessLevelArea) =>
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  await Promise.allSettled(areas.map(restrict));
}
