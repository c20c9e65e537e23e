import { partText, titleOf } from './page-parts';
import type { Rule } from './rule';

/**
 * Airflow's own page for an unhandled error. Airflow 3 has it too, for the parts that run on Flask-AppBuilder.
 *
 * @see https://github.com/apache/airflow/blob/2.10.5/airflow/www/templates/airflow/traceback.html
 */
export const AIRFLOW_2_500: Rule = {
  id: 'airflow-2-500',
  problem: 'airflow-crash',
  grade: 'S',
  matches: (evidence) =>
    evidence.status === 500 &&
    titleOf(evidence) === '' &&
    partText(evidence, 'containerHeading') === 'Ooops!' &&
    partText(evidence, 'containerPreformatted').startsWith('Something bad has happened.'),
};
