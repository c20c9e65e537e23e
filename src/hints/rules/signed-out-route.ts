import { isSignedOutPath } from './paths';
import type { Rule } from './rule';

/** The single-page app of Airflow 3 went to its login without a navigation: the session is over. */
export const SIGNED_OUT_ROUTE: Rule = {
  id: 'signed-out-route',
  problem: 'signed-out',
  grade: 'S',
  matches: ({ spaRoute }) => spaRoute !== null && isSignedOutPath(spaRoute),
};
