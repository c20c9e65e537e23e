import { browser } from './extension-api';

/** The version of this extension, as in its manifest. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
