import { browser } from './extension-api';

/** Address of a page of this extension, e.g. `src/welcome/welcome.html`. */
export function extensionPageUrl(path: string): string {
  return browser.runtime.getURL(path);
}

/** Opens a page of this extension in a tab. */
export async function openExtensionPage(path: string): Promise<void> {
  await browser.tabs.create({ url: extensionPageUrl(path) });
}
