import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runLimited } from '../../../src/environments/run-limited';

describe('runLimited', () => {
  it('runs every job once, in order, never more than the limit at a time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.nat(20),
        fc.integer({ min: 1, max: 6 }),
        async (scheduler, count, limit) => {
          const begun: number[] = [];
          let running = 0;
          let most = 0;
          const jobs = Array.from({ length: count }, (_, index) => async () => {
            begun.push(index);
            running += 1;
            most = Math.max(most, running);
            await scheduler.schedule(Promise.resolve());
            running -= 1;
          });
          const all = runLimited(jobs, limit);
          await scheduler.waitFor(all);
          expect(begun).toEqual(Array.from({ length: count }, (_, index) => index));
          expect(most).toBe(Math.min(limit, count));
          expect(running).toBe(0);
        },
      ),
    );
  });
});
