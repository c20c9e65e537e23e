import { jsonField } from './json-body';
import { isAirflow3Path } from './paths';
import type { Rule } from './rule';

/** The API of Airflow 3, opened as a page, answers that the user's role does not allow it. */
export const AIRFLOW_3_403_DOCUMENT: Rule = {
  id: 'airflow-3-403-document',
  problem: 'access-denied',
  grade: 'S',
  matches: (evidence) =>
    evidence.status === 403 && isAirflow3Path(evidence.path) && jsonField(evidence, 'detail') === 'Forbidden',
};
