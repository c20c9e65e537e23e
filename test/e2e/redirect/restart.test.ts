import { realpathSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { hostOf } from '../flows/airflow-page';
import { launchExtension } from '../harness/launch-extension';
import { startConnected } from '../opening/connected-session';
import { BALANCER, giveRoutes, target } from './routes-in-storage';

const DIST = process.env['AIRLOCK_DIST'] ?? resolve(import.meta.dirname, '../../../dist');

it('keeps redirecting after the extension was updated and the browser restarted', async () => {
  const session = await startConnected();
  const { airlock, simulator } = session;
  const link = `https://${hostOf(session, 'finance-prod')}/health?from=link`;
  const arrival = `https://${BALANCER}/health?from=link`;
  await giveRoutes(session, { 'finance-prod': { target: target(BALANCER) } });
  const { profileDirectory } = airlock;
  try {
    // Chrome takes the same extension again as an update of it.
    await airlock.browser.installExtension(realpathSync(DIST));
    // It may read the rules of an updated extension some time after it is there.
    await expect.poll(() => arriveFrom(airlock, link)).toBe(arrival);

    await airlock.close({ keepProfile: true });
    const again = await launchExtension({ simulator, profileDirectory });
    try {
      const page = await again.openPage('src/options/options.html');
      const state = await page.evaluate(async () => ({
        rules: (await chrome.declarativeNetRequest.getDynamicRules()).length,
        inMemory: await chrome.storage.session.get(['openings', 'web-sessions', 'route-decisions']),
      }));
      expect(state).toEqual({ rules: 1, inMemory: {} });
      // Chrome keeps the access of an installed extension; one that is loaded unpacked begins without any.
      await again.giveHosts(['https://*/*']);
      await expect.poll(() => arriveFrom(again, link)).toBe(arrival);
      expect(again.errors).toEqual([]);
    } finally {
      await again.close();
    }
  } finally {
    await simulator.close();
    rmSync(profileDirectory, { recursive: true, force: true, maxRetries: 5 });
  }
});

async function arriveFrom(
  { browser }: Awaited<ReturnType<typeof launchExtension>>,
  link: string,
): Promise<string> {
  const page = await browser.newPage();
  await page.goto(link);
  const url = page.url();
  await page.close();
  return url;
}
