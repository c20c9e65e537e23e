import { partText, titleOf } from './page-parts';
import type { Rule } from './rule';

/**
 * Flask's own page for an error that nobody handled.
 *
 * @see https://github.com/pallets/werkzeug/blob/main/src/werkzeug/exceptions.py
 */
export const FLASK_500: Rule = {
  id: 'flask-500',
  problem: 'airflow-crash',
  grade: 'M',
  matches: (evidence) =>
    evidence.status === 500 &&
    titleOf(evidence) === '500 Internal Server Error' &&
    partText(evidence, 'paragraph').startsWith('The server encountered an internal error'),
};
