import { browser } from './extension-api';

/** Whether the extension has access to every one of these match patterns. */
export function hasHostAccess(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...patterns] });
}

/** The match patterns that the user has granted so far. */
export async function readGrantedPatterns(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll();
  return origins ?? [];
}

/**
 * Asks the user for access to hosts. Call it first in a click handler of a full page, before any `await`:
 * Chrome wants the user's gesture, and its prompt closes a popup.
 * Resolves to whether access was granted.
 */
export function requestHostAccess(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

/** Calls back whenever access to hosts, or an optional permission, was granted or taken away. */
export function watchHostAccess(onChange: (change: 'added' | 'removed') => void): void {
  browser.permissions.onAdded.addListener(() => onChange('added'));
  browser.permissions.onRemoved.addListener(() => onChange('removed'));
}

/**
 * Gives access to hosts back. Resolves to whether all of it is gone: a pattern that the user granted in a
 * wider form (`https://*.example.com/*`) can be taken back only in that form.
 */
export function releaseHostAccess(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...patterns] });
}
