import type { Rule } from './rule';
import { hasSettled } from './settled';

/** The calls of Airflow 3 are answered with 401, and it did not go to its login. */
export const AIRFLOW_3_401: Rule = {
  id: 'airflow-3-401',
  problem: 'signed-out',
  grade: 'S',
  matches: (evidence) => hasSettled(evidence) && evidence.apiFailures.some(({ status }) => status === 401),
};
