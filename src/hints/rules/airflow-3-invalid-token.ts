import type { Evidence } from '../evidence';
import { jsonField } from './json-body';
import type { Rule } from './rule';
import { hasSettled } from './settled';

const DETAIL = 'Invalid JWT token';

/**
 * Airflow 3 cannot verify the token of the web session, and did not go to its login either.
 *
 * @see https://github.com/apache/airflow/blob/main/airflow-core/src/airflow/api_fastapi/core_api/security.py
 */
export const AIRFLOW_3_INVALID_TOKEN: Rule = {
  id: 'airflow-3-invalid-token',
  problem: 'session-token-invalid',
  grade: 'S',
  matches: (evidence) =>
    (evidence.status === 403 && jsonField(evidence, 'detail') === DETAIL) || isShownByPage(evidence),
};

function isShownByPage(evidence: Evidence): boolean {
  return (
    hasSettled(evidence) &&
    evidence.apiFailures.some(({ status }) => status === 403) &&
    (evidence.page?.airflow3Alerts.some((text) => text.includes(DETAIL)) ?? false)
  );
}
