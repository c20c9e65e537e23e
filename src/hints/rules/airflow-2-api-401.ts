import { jsonField } from './json-body';
import type { Rule } from './rule';

/**
 * The REST API of Airflow 2, opened as a page, answers that there is no web session.
 *
 * @see https://github.com/apache/airflow/blob/2.10.5/airflow/api_connexion/exceptions.py
 */
export const AIRFLOW_2_API_401: Rule = {
  id: 'airflow-2-api-401',
  problem: 'signed-out',
  grade: 'S',
  matches: (evidence) =>
    evidence.status === 401 &&
    evidence.contentType === 'application/problem+json' &&
    jsonField(evidence, 'title') === 'Unauthorized' &&
    jsonField(evidence, 'type').includes('stable-rest-api-ref.html#section/Errors/'),
};
