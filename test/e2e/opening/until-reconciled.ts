import type { Page } from 'puppeteer-core';

const PATIENCE = 20_000;

/**
 * Waits until the worker has brought Chrome in line with what was just seeded: the reader runs on the pages of every
 * environment in the list that Airlock has access to, and nothing is redirected. A worker that is killed before that, or
 * starts beside the first page of the test, leaves that page without a reader; and a rule of the test before would be
 * taken for the one that a test waits for.
 */
export async function untilReconciled(page: Page): Promise<void> {
  const wanted = await page.evaluate(async () => {
    const { environments } = await chrome.storage.local.get<{ environments: { host: string | null }[] }>(
      'environments',
    );
    const patterns = environments.flatMap(({ host }) => (host === null ? [] : [`https://${host}/*`]));
    const areGranted = await Promise.all(
      patterns.map((pattern) => chrome.permissions.contains({ origins: [pattern] })),
    );
    return patterns.filter((_, index) => areGranted[index]);
  });
  await page.waitForFunction(
    async (patterns) => {
      const [scripts, rules] = await Promise.all([
        chrome.scripting.getRegisteredContentScripts(),
        chrome.declarativeNetRequest.getDynamicRules(),
      ]);
      const registered = new Set(scripts.flatMap(({ matches }) => matches ?? []));
      return rules.length === 0 && patterns.every((pattern) => registered.has(pattern));
    },
    { polling: 50, timeout: PATIENCE },
    wanted,
  );
}
