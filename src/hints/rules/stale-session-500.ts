import { bodyTextOf, partText, titleOf } from './page-parts';
import { isSignInPagePath } from './paths';
import type { Rule } from './rule';

/**
 * The sign-in page fails on a session of before; clearing the site's data helped those who reported it.
 *
 * @see https://github.com/apache/airflow/issues/28936
 */
export const STALE_SESSION_500: Rule = {
  id: 'stale-session-500',
  problem: 'stale-session',
  grade: 'D',
  matches: (evidence) =>
    evidence.status === 500 &&
    isSignInPagePath(evidence.path) &&
    // A load balancer's page has the same title, but stands in the centre.
    ((titleOf(evidence) === '500 Internal Server Error' && partText(evidence, 'centeredHeading') === '') ||
      bodyTextOf(evidence) === 'Internal Server Error'),
};
