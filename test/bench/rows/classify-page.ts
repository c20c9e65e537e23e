import { classify } from '../../../src/hints/classify';
import { type Evidence, NO_EVIDENCE } from '../../../src/hints/evidence';
import { PAGE_LIMITS } from '../../../src/hints/page-limits';
import { parsePageReport } from '../../../src/hints/page-report';
import { FAILING_PAGE_PARTS } from '../../../src/hints/page-selectors';
import { alternate, type Row } from '../row';

/** So often at once: one is too short for the clock. */
const TIMES = 50;

/** A page as large as any that is looked at, which comes close to a rule all along and is known by none. */
function largePage(): Evidence {
  const text = (length: number): string =>
    'All well: something went wrong. '.repeat(length / 32 + 1).slice(0, length);
  const names = Object.keys(FAILING_PAGE_PARTS);
  const page = parsePageReport({
    path: '/mwaa/home',
    status: 418,
    contentType: 'text/html',
    title: text(PAGE_LIMITS.text),
    parts: Object.fromEntries(names.map((name) => [name, text(PAGE_LIMITS.text)])),
    bodyChildCount: 1_000,
    bodyText: text(PAGE_LIMITS.bodyText),
    alerts: [],
    airflow3Alerts: [],
    links: [],
    consoleEnvironment: 'orders',
  });
  if (page === null) throw new Error('The page of this row is not a valid report.');
  return { ...NO_EVIDENCE, hostRole: 'aws-console', status: page.status, page };
}

/** The mean duration of `work`, in ms. */
async function timeOf(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  for (let time = 0; time < TIMES; time += 1) work();
  return (performance.now() - startedAt) / TIMES;
}

export const classifyPage: Row = {
  name: 'a page of 64 kB is classified, by all rules',
  references: [{ name: 'the same page is parsed from JSON', budget: { kind: 'over-reference', ms: 1 } }],
  async measure() {
    const page = largePage();
    if (classify(page) !== null) throw new Error('A rule matches the page of this row, and ends the search.');
    const json = JSON.stringify(page);
    return alternate(
      30,
      () => timeOf(() => classify(page)),
      () => timeOf(() => JSON.parse(json)),
    );
  },
};
