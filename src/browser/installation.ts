import { browser } from './extension-api';

/** Calls back when the extension was installed for the first time, and not on updates. */
export function onFirstInstall(callBack: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') callBack();
  });
}
