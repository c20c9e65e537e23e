import { UI_CONFIG } from '../collect/api-failures';
import type { Rule } from './rule';
import { hasSettled } from './settled';

/** Without these nothing is shown; a 403 of any other call is normal for a role that may not do everything. */
const INDISPENSABLE: ReadonlySet<string> = new Set([UI_CONFIG, '/ui/dags']);

/** The user's role does not allow what the page of Airflow 3 is about, as the page itself says. */
export const AIRFLOW_3_403: Rule = {
  id: 'airflow-3-403',
  problem: 'access-denied',
  grade: 'S',
  matches: (evidence) => {
    if (!hasSettled(evidence)) return false;
    const forbidden = evidence.apiFailures.filter(({ status }) => status === 403);
    if (forbidden.some(({ pathPrefix }) => INDISPENSABLE.has(pathPrefix))) return true;
    const isShown = evidence.page?.airflow3Alerts.some((text) => text.startsWith('403 '));
    return forbidden.length > 0 && isShown === true;
  },
};
