import { browser } from './extension-api';

/** Calls back when the user presses the keys of this command. */
export function onCommand(name: string, callBack: () => void): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === name) callBack();
  });
}
