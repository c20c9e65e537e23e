import { UI_CONFIG } from '../collect/api-failures';
import type { Rule } from './rule';

/** The calls of Airflow 3 fail at the server: more than one, or the one without which nothing is shown. */
export const AIRFLOW_3_5XX: Rule = {
  id: 'airflow-3-5xx',
  problem: 'airflow-api-failing',
  grade: 'S',
  matches: ({ apiFailures }) => {
    const failures = apiFailures.filter(({ status }) => status >= 500);
    return failures.length >= 2 || failures.some(({ pathPrefix }) => pathPrefix === UI_CONFIG);
  },
};
