import { expect, it } from 'vitest';
import { airflowMajor } from '../../../src/airflow/airflow-version';

it.each([
  ['2.10.3', 2],
  ['2', 2],
  ['3.0.6', 3],
  ['3.3.1', 3],
  ['1.10.12', null],
  ['20.1', null],
  ['', null],
  ['v3', null],
  [null, null],
])('the major version of %j is %j', (version, major) => {
  expect(airflowMajor(version)).toBe(major);
});
