import { bodyTextOf, partText, titleOf } from './page-parts';
import type { Rule } from './rule';

const TEXT = 'Bad Request';

/**
 * gunicorn could not read the headers of the request.
 *
 * @see https://github.com/benoitc/gunicorn/blob/master/gunicorn/workers/base.py
 */
export const GUNICORN_400: Rule = {
  id: 'gunicorn-400',
  problem: 'bad-request',
  grade: 'M',
  matches: (evidence) =>
    evidence.status === 400 &&
    titleOf(evidence) === TEXT &&
    partText(evidence, 'headingParagraph') === TEXT &&
    bodyTextOf(evidence).includes('Invalid HTTP Header'),
};
