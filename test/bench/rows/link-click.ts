import type { Browser } from 'puppeteer-core';
import { CHAT_HOST } from '../../simulator/load-balancer/other-sites';

/**
 * From the click on a link on another site to the first byte of the answer at `arrival`, in ms: the click's own
 * time against the new page's Navigation Timing, both on the wall clock of one machine.
 * https://www.w3.org/TR/navigation-timing-2/
 */
export async function timeToResponse(browser: Browser, link: string, arrival: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(`https://${CHAT_HOST}/?to=${encodeURIComponent(link)}`);
    const click = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          document
            .getElementById('link')
            ?.addEventListener('click', ({ timeStamp }) => resolve(performance.timeOrigin + timeStamp));
        }),
    );
    await page.click('#link');
    const clickedAt = await click;
    const response = await page.waitForFunction(
      (url) => {
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        if (location.href !== url || !navigation?.responseStart) return null;
        return performance.timeOrigin + navigation.responseStart;
      },
      {},
      arrival,
    );
    const answeredAt = (await response.jsonValue()) ?? Number.NaN;
    return answeredAt - clickedAt;
  } finally {
    await page.close();
  }
}
