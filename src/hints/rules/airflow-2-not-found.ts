import { partText, titleOf } from './page-parts';
import { isAirflow3Path, isSignInPath } from './paths';
import type { Rule } from './rule';

/**
 * Airflow 2 does not know a path of Airflow 3, or not a sign-in path. Its web server is healthy, so that a 404
 * of any other path is nobody's problem but the address's.
 *
 * @see https://github.com/apache/airflow/blob/2.10.5/airflow/www/templates/airflow/error.html
 */
export const AIRFLOW_2_NOT_FOUND: Rule = {
  id: 'airflow-2-not-found',
  problem: 'wrong-version-path',
  grade: 'S',
  matches: (evidence) => {
    const { status, path } = evidence;
    if (status !== 404 && status !== 405) return false;
    if (!isAirflow3Path(path) && !isSignInPath(path)) return false;
    const title = `Airflow ${status}`;
    return titleOf(evidence) === title && partText(evidence, 'heading') === title;
  },
};
