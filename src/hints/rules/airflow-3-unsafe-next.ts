import { jsonField } from './json-body';
import type { Rule } from './rule';

/**
 * The login of Airflow 3 refuses to return to another host than its own, as happens behind a load balancer.
 *
 * @see https://github.com/apache/airflow/blob/main/airflow-core/src/airflow/api_fastapi/core_api/routes/public/auth.py
 */
export const AIRFLOW_3_UNSAFE_NEXT: Rule = {
  id: 'airflow-3-unsafe-next',
  problem: 'unsafe-next-url',
  grade: 'S',
  matches: (evidence) =>
    evidence.status === 400 &&
    /^\/api\/v2\/auth\/login\/?$/.test(evidence.path) &&
    jsonField(evidence, 'detail') === 'Invalid or unsafe next URL',
};
