import { jsonField } from './json-body';
import type { Rule } from './rule';

const BEGINNINGS = ['Moved in Airflow 3', '/api/v1 has been removed in Airflow 3', 'API route not found'];

/**
 * Airflow 3 answers a path of Airflow 2. `/health` is left out: who opens it wants to see what it answers.
 *
 * @see https://github.com/apache/airflow/blob/main/airflow-core/src/airflow/api_fastapi/core_api/app.py
 */
export const AIRFLOW_3_MOVED: Rule = {
  id: 'airflow-3-moved',
  problem: 'wrong-version-path',
  grade: 'S',
  matches: (evidence) => {
    if (evidence.status !== 404 || /^\/health\/?$/.test(evidence.path)) return false;
    const error = jsonField(evidence, 'error');
    return BEGINNINGS.some((beginning) => error.startsWith(beginning));
  },
};
