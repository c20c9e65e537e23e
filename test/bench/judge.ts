import { type Measurement, median, type Row } from './row';

export interface Verdict {
  name: string;
  reference: string;
  median: number;
  referenceMedian: number;
  ratio: number;
  budget: string;
  isWithin: boolean;
}

/** Holds a measurement against its budget. */
export function judge({ name, reference, budget }: Row, { samples, references }: Measurement): Verdict {
  const own = median(samples);
  const other = median(references);
  const isOver = budget.kind === 'over-reference';
  return {
    name,
    reference,
    median: own,
    referenceMedian: other,
    ratio: own / other,
    budget: isOver ? `reference + ${budget.ms} ms` : `${budget.ms} ms`,
    isWithin: own <= budget.ms + (isOver ? other : 0),
  };
}

/** The verdicts as a Markdown table. */
export function asTable(verdicts: readonly Verdict[]): string {
  const header = ['what', 'median', 'compared with', 'its median', 'ratio', 'budget', ''];
  const rows = verdicts.map((verdict) => [
    verdict.name,
    `${verdict.median.toFixed(1)} ms`,
    verdict.reference,
    `${verdict.referenceMedian.toFixed(1)} ms`,
    verdict.ratio.toFixed(2),
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
