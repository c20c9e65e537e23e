import { partText, titleOf } from './page-parts';
import type { Rule } from './rule';

const TEXT = 'Internal Server Error';

/**
 * gunicorn, Airflow's web server, failed before Airflow could answer, as when a plugin cannot be imported.
 *
 * @see https://github.com/benoitc/gunicorn/blob/master/gunicorn/util.py
 */
export const GUNICORN_500: Rule = {
  id: 'gunicorn-500',
  problem: 'airflow-crash',
  grade: 'M',
  matches: (evidence) =>
    evidence.status === 500 && titleOf(evidence) === TEXT && partText(evidence, 'headingParagraph') === TEXT,
};
