import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startConnected } from '../opening/connected-session';
import { landedPage } from '../opening/openings';
import { openByKeys } from '../opening/popup-keys';

const DIST = process.env['AIRLOCK_DIST'] ?? resolve(import.meta.dirname, '../../../dist');

it('the reader costs a healthy page a millisecond at most, and writes nothing', async () => {
  const session = await startConnected();
  onTestFinished(() => session.close());
  await openByKeys(session.airlock, 'sales-staging');
  const page = await landedPage(session, 'sales-staging', '/home');
  const before = await page.content();

  const least = await page.evaluate(
    (source) => {
      const run = new Function('chrome', source);
      const times = Array.from({ length: 51 }, () => {
        const begin = performance.now();
        run({});
        return performance.now() - begin;
      });
      return Math.min(...times);
    },
    readFileSync(resolve(DIST, 'content/reader.js'), 'utf8'),
  );

  // Of many runs the least: whoever shares the machine can only make one longer.
  expect(least).toBeLessThanOrEqual(1);
  expect(await page.content()).toBe(before);
});
