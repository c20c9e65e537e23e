import { browser } from './extension-api';

/** The text of an interface string in the browser's language; empty where the key is unknown. */
export function localizedMessage(key: string, substitutions: readonly string[]): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}
