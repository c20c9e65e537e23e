import { AIRFLOW_3_5XX } from './airflow-3-5xx';
import { AIRFLOW_3_401 } from './airflow-3-401';
import { AIRFLOW_3_403 } from './airflow-3-403';
import { AIRFLOW_3_INVALID_TOKEN } from './airflow-3-invalid-token';
import type { Rule } from './rule';

/** The rules that go by the failed calls of a page, in their order: the reader asks them what is worth telling. */
export const CALL_RULES: readonly Rule[] = [
  AIRFLOW_3_INVALID_TOKEN,
  AIRFLOW_3_5XX,
  AIRFLOW_3_403,
  AIRFLOW_3_401,
];
