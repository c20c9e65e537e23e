import { type BenchWorld, createBenchWorld } from '../bench-world';
import { alternate, type Row } from '../row';

/** When the first rows of the list were on the screen, in ms since the popup began to load. */
async function timeToFirstRows({ airlock }: BenchWorld): Promise<number> {
  const popup = await airlock.openPopup();
  await popup.waitForSelector('[role=option]');
  const paintedAt = await popup.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe(
          {
            type: 'largest-contentful-paint',
            buffered: true,
          },
        );
      }),
  );
  await popup.close();
  return paintedAt;
}

export const popupList: Row = {
  name: 'popup paints a list of 500 environments',
  references: [{ name: 'popup paints a list of 5', budget: { kind: 'over-reference', ms: 30 } }],
  async measure(world) {
    const small = await createBenchWorld(5);
    try {
      return await alternate(
        15,
        () => timeToFirstRows(world),
        () => timeToFirstRows(small),
      );
    } finally {
      await small.close();
    }
  },
};
