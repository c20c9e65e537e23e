import { jsonField } from './json-body';
import type { Rule } from './rule';

/**
 * The REST API of Airflow 2, opened as a page, answers that the user's role does not allow it.
 *
 * @see https://github.com/apache/airflow/blob/2.10.5/airflow/api_connexion/exceptions.py
 */
export const AIRFLOW_2_API_403: Rule = {
  id: 'airflow-2-api-403',
  problem: 'access-denied',
  grade: 'S',
  matches: (evidence) =>
    evidence.status === 403 &&
    evidence.contentType === 'application/problem+json' &&
    jsonField(evidence, 'title') === 'Forbidden' &&
    jsonField(evidence, 'type').includes('stable-rest-api-ref.html#section/Errors/'),
};
