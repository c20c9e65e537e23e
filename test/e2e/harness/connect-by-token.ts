import type { Page } from 'puppeteer-core';
import { byRole } from './interface-text';
import type { ExtensionUnderTest } from './launch-extension';

/** The page that opens by itself at the first install. */
export function welcomePage(airlock: ExtensionUnderTest): Promise<Page> {
  return airlock.waitForPage('src/welcome/welcome.html');
}

/**
 * Connects as a newcomer does, by clicks on the welcome page: pastes credentials, accepts the prompt, and
 * waits until every region has answered. Resolves to the welcome page.
 */
export async function connectByToken(
  airlock: ExtensionUnderTest,
  credentials: string,
  timeout = 30_000,
): Promise<Page> {
  const page = await welcomePage(airlock);
  await page.bringToFront();
  await airlock.acceptHostPrompts();
  await page.locator(byRole('textbox', 'paste_label')).click();
  // As one input, the way a paste arrives.
  await page.keyboard.sendCharacter(credentials);
  await page.locator(byRole('button', 'connect_submit')).click();
  await page.waitForFunction(
    () => {
      const progress = document.querySelector<HTMLProgressElement>('.discovery progress');
      return progress !== null && progress.max > 0 && progress.value === progress.max;
    },
    { timeout },
  );
  return page;
}

/** Gives access to every web server in the list, by the one button for it. */
export async function grantAllWebServers(page: Page): Promise<void> {
  await page.locator('.grant button.button-primary').click();
  await page.waitForFunction(() => document.querySelector('.grant button.button-primary') === null);
}
