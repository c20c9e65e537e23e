/**
 * The extension API as far as scripts in pages of the web need it. The polyfill is too large for them; what they
 * call is the same in every Chrome that Airlock supports.
 *
 * Once the extension was updated or removed, the scripts of before stay on their pages, and every call throws.
 */

/** Sends a message to the worker. Never rejects: undefined where nobody answers. */
export async function sendFromPage(message: unknown): Promise<unknown> {
  try {
    return await chrome.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

/** The text of an interface string in the browser's language; empty where there is none. */
export function messageOnPage(key: string, substitutions: readonly string[]): string {
  try {
    return chrome.i18n.getMessage(key, [...substitutions]);
  } catch {
    return '';
  }
}
