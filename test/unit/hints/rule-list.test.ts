import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../../src/hints/problem';
import { RULES } from '../../../src/hints/rule-list';
import { readFixtures } from '../../fixtures/pages/read-fixture';

const RULE_FILES = resolve(import.meta.dirname, '../../../src/hints/rules');

describe('the list of rules', () => {
  it('has a rule for every problem', () => {
    const recognised = new Set(RULES.map(({ problem }) => problem));
    expect(PROBLEMS.filter((problem) => !recognised.has(problem))).toEqual([]);
  });

  it('names each rule once', () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('holds the rule of every file that is named for one', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    const folders = new Set(readFixtures('failing').map(({ folder }) => folder));
    const files = readdirSync(RULE_FILES).map((file) => file.replace(/\.ts$/, ''));
    const unlisted = files.filter((file) => folders.has(file) && !ids.has(file));
    expect(files.length).toBeGreaterThan(40);
    expect(unlisted).toEqual([]);
    expect([...folders].filter((folder) => !ids.has(folder))).toEqual([]);
  });
});
