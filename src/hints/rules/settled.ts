import type { Evidence } from '../evidence';

/**
 * Airflow 3 answers a failed call by going to its login, within moments. What is left after so many ms is not
 * that. See https://github.com/apache/airflow/issues/57981.
 */
const SETTLED_AFTER_MS = 5_000;

/** Whether the page of Airflow 3 stayed where it is after its calls failed. */
export function hasSettled({ stayedMs }: Evidence): boolean {
  return stayedMs >= SETTLED_AFTER_MS;
}
