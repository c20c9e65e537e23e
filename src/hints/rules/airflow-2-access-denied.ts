import type { Rule } from './rule';

/**
 * Airflow 2 turned the user away from a page, and says so in a red line on the page it led to instead. Only the
 * line's own text counts, and only outside of what users write.
 *
 * @see https://github.com/apache/airflow/blob/2.10.5/airflow/www/auth.py
 */
export const AIRFLOW_2_ACCESS_DENIED: Rule = {
  id: 'airflow-2-access-denied',
  problem: 'access-denied',
  grade: 'S',
  matches: ({ status, page }) =>
    status === 200 &&
    page !== null &&
    page.alerts.some(({ tone, own }) => tone === 'danger' && own === 'Access is Denied'),
};
