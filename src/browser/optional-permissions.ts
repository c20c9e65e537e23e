import type { Manifest } from 'webextension-polyfill';
import { browser } from './extension-api';

/** Those of the manifest; a test holds the two lists to each other. */
export const OPTIONAL_PERMISSIONS: readonly string[] = ['browsingData', 'idle', 'identity'];

/** Gives every optional permission back, whether it was granted or not. */
export async function releaseOptionalPermissions(): Promise<void> {
  // The types know which permissions are optional in Firefox; Chrome has others.
  const permissions = [...OPTIONAL_PERMISSIONS] as Manifest.OptionalPermission[];
  await browser.permissions.remove({ permissions });
}
