import type { KeyInput, Page } from 'puppeteer-core';
import type { ExtensionUnderTest } from '../harness/launch-extension';

/** Opens the popup over its list. Keys reach it by now, as the focus is in the search box, and a row is selected. */
export async function openList(airlock: ExtensionUnderTest): Promise<Page> {
  const popup = await airlock.openPopup();
  await untilKeysReach(popup);
  return popup;
}

/** Waits until the search box has the focus: the popup takes it and begins to listen to keys at once. */
export async function untilKeysReach(popup: Page): Promise<void> {
  await popup.waitForSelector('[role=combobox]:focus');
}

/** Opens the popup and finds an environment by typing its name. */
export async function findInPopup(airlock: ExtensionUnderTest, name: string): Promise<Page> {
  const popup = await openList(airlock);
  await popup.keyboard.type(name);
  await popup.waitForFunction(
    (wanted) => document.querySelector('[role=option][aria-selected=true] .row-name')?.textContent === wanted,
    {},
    name,
  );
  return popup;
}

/** Presses a key that may well close the popup before it is up again. */
export async function pressInPopup(popup: Page, key: KeyInput): Promise<void> {
  await toleratingClose(() => popup.keyboard.press(key));
}

/** Does what may well close the popup before it is over. */
export async function toleratingClose(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TargetCloseError') throw error;
  }
}

/** Opens an environment by keys alone. Resolves to the popup, which the new tab closes. */
export async function openByKeys(airlock: ExtensionUnderTest, name: string): Promise<Page> {
  const popup = await findInPopup(airlock, name);
  await pressInPopup(popup, 'Enter');
  return popup;
}
