import { bodyTextOf } from './page-parts';
import type { Rule } from './rule';

/** The API server of Airflow 3 (uvicorn) failed outside of its own error handling. */
export const AIRFLOW_3_500_DOCUMENT: Rule = {
  id: 'airflow-3-500-document',
  problem: 'airflow-crash',
  grade: 'M',
  matches: (evidence) =>
    evidence.status === 500 &&
    evidence.contentType === 'text/plain' &&
    evidence.headers.server === 'uvicorn' &&
    bodyTextOf(evidence) === 'Internal Server Error',
};
