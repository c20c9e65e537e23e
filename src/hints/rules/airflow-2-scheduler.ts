import type { Rule } from './rule';

/**
 * Airflow 2 warns on top of its pages that the scheduler is silent. The page itself is healthy.
 *
 * @see https://github.com/apache/airflow/blob/2.10.5/airflow/www/templates/airflow/main.html
 */
export const AIRFLOW_2_SCHEDULER: Rule = {
  id: 'airflow-2-scheduler',
  problem: 'scheduler-not-running',
  grade: 'S',
  matches: ({ status, page }) =>
    status === 200 &&
    page !== null &&
    page.alerts.some(
      ({ tone, paragraph }) =>
        tone === 'warning' && paragraph.startsWith('The scheduler does not appear to be running.'),
    ),
};
