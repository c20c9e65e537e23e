import type { Page } from 'puppeteer-core';

/** Makes an extension page note, as every page of the extension hears it, each message to the worker from now on. */
export async function recordMessages(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sent: unknown[] = [];
    Object.assign(globalThis, { sent });
    chrome.runtime.onMessage.addListener((message) => {
      sent.push(message);
    });
  });
}

/** The messages so far, as one text. */
export function recordedMessages(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify((globalThis as { sent?: unknown[] }).sent));
}
