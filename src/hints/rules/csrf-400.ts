import { partText, titleOf } from './page-parts';
import type { Rule } from './rule';

/** The sentences of Flask-WTF (https://github.com/pallets-eco/flask-wtf, `src/flask_wtf/csrf.py`). */
const SENTENCES: ReadonlySet<string> = new Set([
  'The CSRF token is missing.',
  'The CSRF session token is missing.',
  'The CSRF token has expired.',
  'The CSRF token is invalid.',
  'The CSRF tokens do not match.',
]);

/** A form of Airflow 2 was sent with a session that is over, or that belongs to another host. */
export const CSRF_400: Rule = {
  id: 'csrf-400',
  problem: 'csrf-failed',
  grade: 'S',
  matches: (evidence) =>
    evidence.status === 400 &&
    titleOf(evidence) === '400 Bad Request' &&
    SENTENCES.has(partText(evidence, 'paragraph')),
};
