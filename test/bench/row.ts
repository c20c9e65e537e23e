import type { BenchWorld } from './bench-world';

/** Something users wait for, beside what it is compared with in the same run. */
export interface Row {
  name: string;
  /** Each is one line of the table; machines are noisy, so the ratio to it says more than milliseconds. */
  references: readonly Reference[];
  measure(world: BenchWorld): Promise<Measurement>;
}

export interface Reference {
  name: string;
  budget: Budget;
}

/**
 * A limit in ms: for the median itself, or for how much it may exceed the reference. `within-noise` has no limit of
 * its own: the differences within the rounds may be no more, in the median, than the range of the middle half of
 * the reference, and never more than half the reference, lest a restless machine should excuse anything.
 */
export type Budget = { kind: 'at-most' | 'over-reference'; ms: number } | { kind: 'within-noise' };

/** Durations in ms. The n-th of every list were measured one right after the other. */
export interface Measurement {
  samples: number[];
  /** One list for each reference of the row, in its order. */
  references: number[][];
}

/** The value below which a share of the samples lies, 0.5 being the median. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.floor(share * sorted.length)];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}

/** Measures all by turns, so that a slow moment of the machine meets all alike. */
export async function alternate(
  rounds: number,
  sample: () => Promise<number>,
  ...references: readonly (() => Promise<number>)[]
): Promise<Measurement> {
  const samples: number[] = [];
  const referenceSamples = references.map((): number[] => []);
  // The first round warms caches up and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    const own = await sample();
    if (round > 0) samples.push(own);
    for (const [index, reference] of references.entries()) {
      const other = await reference();
      if (round > 0) referenceSamples[index]?.push(other);
    }
  }
  return { samples, references: referenceSamples };
}
