import type { Manifest } from 'webextension-polyfill';
import { browser } from './extension-api';

/** The types know which permissions are optional in Firefox; in Chrome, this one is too. */
const SIGN_IN = 'identity' as string as Manifest.OptionalPermission;

/** Where a provider sends the browser back to after a sign-in; it has to be registered there. Needs no permission. */
export function signInRedirectUrl(): string {
  return `https://${browser.runtime.id}.chromiumapp.org/`;
}

/** Whether sign-in windows may be opened. */
export function canOpenSignIn(): Promise<boolean> {
  return browser.permissions.contains({ permissions: [SIGN_IN] });
}

/**
 * Asks the user for sign-in windows and for access to hosts, in one prompt. As for `requestHostAccess`: first in
 * a click handler of a full page, before any `await`.
 */
export function requestSignInAccess(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ permissions: [SIGN_IN], origins: [...patterns] });
}

/**
 * Opens a window at a provider's sign-in and waits until the provider leads back.
 * https://developer.chrome.com/docs/extensions/reference/api/identity#method-launchWebAuthFlow
 * @returns the whole address that it led back to; null where the user closed the window
 * @throws Error where the provider's page could not be loaded
 */
export async function openSignInWindow(url: string): Promise<string | null> {
  try {
    return await browser.identity.launchWebAuthFlow({ url, interactive: true });
  } catch (thrown) {
    // "The user did not approve access." is what Chrome says of a window that was closed.
    if (thrown instanceof Error && /did not approve/i.test(thrown.message)) return null;
    throw thrown;
  }
}
