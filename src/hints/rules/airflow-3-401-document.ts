import { jsonField } from './json-body';
import type { Rule } from './rule';

const DETAILS: ReadonlySet<string> = new Set(['Not authenticated', 'Token Expired']);

/**
 * The API of Airflow 3, opened as a page, answers that there is no session, or none any more.
 *
 * @see https://github.com/apache/airflow/blob/main/airflow-core/src/airflow/api_fastapi/core_api/security.py
 */
export const AIRFLOW_3_401_DOCUMENT: Rule = {
  id: 'airflow-3-401-document',
  problem: 'signed-out',
  grade: 'S',
  matches: (evidence) => evidence.status === 401 && DETAILS.has(jsonField(evidence, 'detail')),
};
