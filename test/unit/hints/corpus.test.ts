import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/hints/classify';
import { RULES } from '../../../src/hints/rule-list';
import { readFixtures } from '../../fixtures/pages/read-fixture';
import { evidenceOf } from './fixture-evidence';

const failing = readFixtures('failing').map((fixture) => ({ fixture, found: classify(evidenceOf(fixture)) }));
const healthy = readFixtures('healthy').map((fixture) => ({ fixture, found: classify(evidenceOf(fixture)) }));

const pageRules = RULES.map(({ id }) => id).filter((id) => !id.startsWith('net-'));

it('is large enough to mean something', () => {
  expect(failing.length).toBeGreaterThanOrEqual(60);
  expect(healthy.length).toBeGreaterThanOrEqual(120);
  expect(new Set(healthy.map(({ fixture }) => fixture.body + fixture.target)).size).toBeGreaterThanOrEqual(
    120,
  );
});

describe('failing', () => {
  it.each(failing)('$fixture.name', ({ fixture, found }) => expect(found?.ruleId).toBe(fixture.folder));
});

describe('healthy', () => {
  it.each(healthy)('$fixture.name', ({ found }) => expect(found).toBeNull());
});

it('has documents for every rule, and prints how well each does', () => {
  const rows = pageRules.map((id) => {
    const wanted = failing.filter(({ fixture }) => fixture.folder === id);
    const hits = wanted.filter(({ found }) => found?.ruleId === id).length;
    const matches = [...failing, ...healthy].filter(({ found }) => found?.ruleId === id).length;
    return { id, documents: wanted.length, precision: hits / matches, recall: hits / wanted.length };
  });
  const lines = rows.map(({ id, documents, precision, recall }) =>
    [
      id.padEnd(26),
      String(documents).padStart(9),
      precision.toFixed(2).padStart(9),
      recall.toFixed(2).padStart(6),
    ].join(' '),
  );
  const head = `${'rule'.padEnd(26)} documents precision recall   (of ${failing.length} failing and ${healthy.length} healthy)`;
  process.stdout.write(`\n${[head, ...lines].join('\n')}\n`);

  expect(rows.filter(({ documents }) => documents === 0).map(({ id }) => id)).toEqual([]);
  expect(rows.filter(({ precision, recall }) => precision !== 1 || recall !== 1)).toEqual([]);
});
