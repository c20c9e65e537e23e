import type { Browser } from 'puppeteer-core';

interface DeveloperPrivate {
  addHostPermission(extensionId: string, pattern: string): Promise<void>;
}

/**
 * Answers Chrome's permission prompt in advance: the product's own `permissions.request` for these match
 * patterns then resolves to true without a prompt, which nobody could click in headless mode.
 * The access itself begins with that request, as it does for a user.
 */
export async function answerHostPrompt(
  browser: Browser,
  extensionId: string,
  patterns: readonly string[],
): Promise<void> {
  const page = await browser.newPage({ background: true });
  try {
    await page.goto('chrome://extensions');
    await page.evaluate(
      async (id, all) => {
        const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
        for (const pattern of all) await developerPrivate.addHostPermission(id, pattern);
      },
      extensionId,
      patterns,
    );
  } finally {
    await page.close();
  }
}
