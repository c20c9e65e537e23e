import type { Rule } from './rule';
import { isSignInElsewhere } from './sign-in-refusal';

/** The sign-in request went to the path of the other major version of Airflow. */
export const SIGN_IN_ELSEWHERE: Rule = {
  id: 'sign-in-elsewhere',
  problem: 'wrong-version-path',
  grade: 'D',
  matches: isSignInElsewhere,
};
