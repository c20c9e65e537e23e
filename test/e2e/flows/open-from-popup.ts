import { type ElementHandle, type KeyInput, type Page, PuppeteerError } from 'puppeteer-core';
import { vi } from 'vitest';
import type { ExtensionUnderTest } from '../harness/launch-extension';
import { selectInPopup } from '../harness/open-environment';

export type ModifierKey = 'Control' | 'Shift' | 'Alt';

/** The rows of the popup as they stand, by title. */
export function popupRows(popup: Page): Promise<string[]> {
  return popup.$$eval('[role=option] .row-name', (names) => names.map((name) => name.textContent ?? ''));
}

/** The title of the selected row. */
export function selectedRow(popup: Page): Promise<string> {
  return popup.$eval('[role=option][aria-selected=true] .row-name', (name) => name.textContent ?? '');
}

/** The row with this title, to be clicked at. */
export async function popupRow(popup: Page, title: string): Promise<ElementHandle<Element>> {
  const row = await popup.waitForSelector(`::-p-xpath(//*[@role='option'][.//*[text()='${title}']])`);
  if (row === null) throw new Error(`The popup has no row ${title}.`);
  return row as ElementHandle<Element>;
}

/**
 * Waits until the popup over its list has all that it shows by itself: host access, profiles and hints come after the
 * list. The last that it begins with is to follow the modifier keys, and its button tells that it does.
 */
export async function untilComplete(popup: Page): Promise<void> {
  const button = '.selected-actions .button-primary';
  await popup.waitForSelector(button);
  const label = () => popup.$eval(button, (element) => element.textContent);
  const atRest = await label();
  await vi.waitFor(
    async () => {
      // A key that is held tells so again and again.
      await popup.keyboard.down('Control');
      if ((await label()) === atRest) throw new Error('The popup follows no modifier key.');
    },
    { timeout: 15_000, interval: 50 },
  );
  await popup.keyboard.up('Control');
  await popup.waitForFunction(
    (selector, text) => document.querySelector(selector)?.textContent === text,
    { polling: 50 },
    button,
    atRest,
  );
}

/** Presses a key that may close the popup: the key is then never let go. */
export async function pressInPopup(popup: Page, key: KeyInput, modifier?: ModifierKey): Promise<void> {
  if (modifier !== undefined) await popup.keyboard.down(modifier);
  try {
    await popup.keyboard.press(key);
    if (modifier !== undefined) await popup.keyboard.up(modifier);
  } catch (error) {
    const isGone = error instanceof PuppeteerError && error.name === 'TargetCloseError';
    if (!isGone) throw error;
  }
}

/** Opens the popup, finds an environment by its name, and presses Enter. Resolves to the popup. */
export async function openFromPopup(
  airlock: ExtensionUnderTest,
  name: string,
  modifier?: ModifierKey,
): Promise<Page> {
  const popup = await airlock.openPopup();
  await selectInPopup(popup, name);
  await pressInPopup(popup, 'Enter', modifier);
  return popup;
}
