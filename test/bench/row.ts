import type { BenchWorld } from './bench-world';

/** One line of the table: something users wait for, beside what it is compared with in the same run. */
export interface Row {
  name: string;
  /** What the reference is; machines are noisy, so the ratio to it says more than milliseconds. */
  reference: string;
  budget: Budget;
  measure(world: BenchWorld): Promise<Measurement>;
}

/** A limit in ms: for the median itself, or for how much it may exceed the reference. */
export type Budget = { kind: 'at-most'; ms: number } | { kind: 'over-reference'; ms: number };

/** Durations in ms. */
export interface Measurement {
  samples: number[];
  references: number[];
}

export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('Nothing was measured.');
  return middle;
}

/** Measures both by turns, so that a slow moment of the machine meets both alike. */
export async function alternate(
  rounds: number,
  sample: () => Promise<number>,
  reference: () => Promise<number>,
): Promise<Measurement> {
  const measurement: Measurement = { samples: [], references: [] };
  // The first round warms caches up and does not count.
  await sample();
  await reference();
  for (let round = 0; round < rounds; round += 1) {
    measurement.samples.push(await sample());
    measurement.references.push(await reference());
  }
  return measurement;
}
