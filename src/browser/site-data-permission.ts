import { browser } from './extension-api';

/**
 * Asks the user to permit Airlock to clear site data. Call it first in a click handler, before any `await`:
 * Chrome wants the user's gesture. Chrome grants it without a prompt, as it warns of nothing.
 * Resolves to whether it is permitted.
 */
export function requestSiteDataPermission(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['browsingData'] });
}
