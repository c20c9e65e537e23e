import type { Page } from 'puppeteer-core';
import { alternate, type Row } from '../row';

/** From a message to its answer: the worker starts in between, or is there already. */
async function answerTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const startedAt = performance.now();
    const reply: unknown = await chrome.runtime.sendMessage({ name: 'worker.wake', request: {} });
    if (!(reply as { ok?: boolean } | undefined)?.ok) throw new Error('The worker gave no answer.');
    return performance.now() - startedAt;
  });
}

export const wakeOfTheWorker: Row = {
  name: 'cold wake of the worker to its first answer',
  references: [{ name: 'answer of an awake worker', budget: { kind: 'at-most', ms: 100 } }],
  async measure({ airlock }) {
    const page = await airlock.openPage('src/reopen/reopen.html');
    try {
      return await alternate(
        15,
        async () => {
          await airlock.killWorker();
          return answerTime(page);
        },
        () => answerTime(page),
      );
    } finally {
      await page.close();
    }
  },
};
