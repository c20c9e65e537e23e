import { partText, titleOf } from './page-parts';
import type { Rule } from './rule';

/**
 * Flask's own page for a forbidden one. AWS shows it in its tutorial on custom roles, for a user who was given
 * none yet.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/limit-access-to-dags.html
 * @see https://github.com/pallets/werkzeug/blob/main/src/werkzeug/exceptions.py
 */
export const FLASK_403: Rule = {
  id: 'flask-403',
  problem: 'access-denied',
  grade: 'D',
  matches: (evidence) =>
    evidence.status === 403 &&
    titleOf(evidence) === '403 Forbidden' &&
    partText(evidence, 'paragraph').startsWith(
      "You don't have the permission to access the requested resource.",
    ),
};
