import { browser } from './extension-api';

/** The text of an interface string in the browser's language; empty where the key is unknown. */
export function localizedMessage(key: string, substitutions: readonly string[]): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}

/** The language of the browser's interface, as a BCP 47 tag. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
