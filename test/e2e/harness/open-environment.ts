import type { Page } from 'puppeteer-core';
import { byRole } from './interface-text';
import type { ExtensionUnderTest } from './launch-extension';
import { pressLastKey } from './press-last-key';

/** Finds an environment in the popup by typing its name, and leaves it selected. */
export async function selectInPopup(popup: Page, name: string): Promise<void> {
  await popup.locator(byRole('combobox', 'popup_search')).fill(name);
  await popup.waitForFunction(
    (wanted) => document.querySelector('[role=option][aria-selected=true] .row-name')?.textContent === wanted,
    {},
    name,
  );
}

/** Opens an environment from the toolbar and resolves to its signed-in page. */
export async function openEnvironment(airlock: ExtensionUnderTest, name: string): Promise<Page> {
  const popup = await airlock.openPopup();
  await selectInPopup(popup, name);
  await pressLastKey(popup, 'Enter');
  return signedInPage(airlock);
}

/** The page of the simulated Airflow that says who is signed in. */
export async function signedInPage(airlock: ExtensionUnderTest): Promise<Page> {
  const page = await airlock.waitForTab((url) =>
    /^https:\/\/[^/]*airflow[^/]*\/(?!.*aws-console-sso)/.test(url),
  );
  await untilSignedIn(page);
  return page;
}

/** Waits until a tab shows a page of the simulated Airflow, signed in. The tab may still be on its way there. */
export async function untilSignedIn(page: Page): Promise<void> {
  // Not for the selector: what waits for one is lost with the page that comes before.
  await page.waitForFunction(() => document.querySelector('[data-testid=signed-in-as]') !== null, {
    timeout: 20_000,
    polling: 50,
  });
}
