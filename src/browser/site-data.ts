import { browser } from './extension-api';

/**
 * Clears cookies, storage and workers of one origin, and of no other: cookies that it shares with its whole
 * domain too. The cache stays. Resolves to false, without having done anything, where the user has not given
 * the permission for it.
 */
export async function clearSiteData(origin: string): Promise<boolean> {
  if (!(await browser.permissions.contains({ permissions: ['browsingData'] }))) return false;
  const options = { origins: [origin] };
  await browser.browsingData.remove(options as Parameters<typeof browser.browsingData.remove>[0], {
    cookies: true,
    indexedDB: true,
    localStorage: true,
    serviceWorkers: true,
  });
  return true;
}
