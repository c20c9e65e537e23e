import { type Budget, type Measurement, quantile, type Row } from './row';

export interface Verdict {
  name: string;
  reference: string;
  median: number;
  referenceMedian: number;
  ratio: number;
  /** Median of the differences within each round. */
  difference: number;
  budget: string;
  isWithin: boolean;
}

/** Holds a measurement against the budget of each reference. */
export function judge({ name, references }: Row, measurement: Measurement): Verdict[] {
  return references.map(({ name: reference, budget }, index) => {
    const { samples } = measurement;
    const others = measurement.references[index] ?? [];
    const median = quantile(samples, 0.5);
    const referenceMedian = quantile(others, 0.5);
    const difference = quantile(
      samples.map((sample, round) => sample - (others[round] ?? Number.NaN)),
      0.5,
    );
    const figures = { median, referenceMedian, difference };
    return {
      name,
      reference,
      ...figures,
      ratio: median / referenceMedian,
      ...hold(budget, figures, quartileRange(others)),
    };
  });
}

type Figures = Pick<Verdict, 'median' | 'referenceMedian' | 'difference'>;

function hold(
  budget: Budget,
  { median, referenceMedian, difference }: Figures,
  noise: number,
): Pick<Verdict, 'budget' | 'isWithin'> {
  switch (budget.kind) {
    case 'at-most':
      return { budget: `${budget.ms} ms`, isWithin: median <= budget.ms };
    case 'over-reference':
      return { budget: `reference + ${budget.ms} ms`, isWithin: median <= referenceMedian + budget.ms };
    case 'within-noise': {
      const limit = Math.min(noise, referenceMedian / 2);
      return { budget: `noise: difference ≤ ${limit.toFixed(1)} ms`, isWithin: difference <= limit };
    }
  }
}

/** How far apart the middle half of the samples lies: by so much one differs from the next without a cause. */
function quartileRange(samples: readonly number[]): number {
  return quantile(samples, 0.75) - quantile(samples, 0.25);
}

/** The verdicts as a Markdown table. */
export function asTable(verdicts: readonly Verdict[]): string {
  const header = ['what', 'median', 'compared with', 'its median', 'ratio', 'difference', 'budget', ''];
  const rows = verdicts.map((verdict) => [
    verdict.name,
    `${verdict.median.toFixed(1)} ms`,
    verdict.reference,
    `${verdict.referenceMedian.toFixed(1)} ms`,
    verdict.ratio.toFixed(2),
    `${verdict.difference.toFixed(1)} ms`,
    verdict.budget,
    verdict.isWithin ? 'within' : 'OVER',
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(header), rule, ...rows.map(line)].join('\n');
}
