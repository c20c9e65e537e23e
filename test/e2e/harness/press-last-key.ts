import type { KeyInput, Page } from 'puppeteer-core';

/**
 * Presses a key, or keys held together, that may close the popup: it is then gone before the key comes up
 * again.
 */
export async function pressLastKey(popup: Page, ...keys: KeyInput[]): Promise<void> {
  try {
    for (const key of keys) await popup.keyboard.down(key);
    for (const key of keys.toReversed()) await popup.keyboard.up(key);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'TargetCloseError')) throw error;
  }
}
