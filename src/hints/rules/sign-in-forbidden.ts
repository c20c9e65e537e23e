import type { Rule } from './rule';
import { isSignInRefusal } from './sign-in-refusal';

/** The sign-in was refused, for a reason that the answer does not tell. */
export const SIGN_IN_FORBIDDEN: Rule = {
  id: 'sign-in-forbidden',
  problem: 'sign-in-forbidden',
  grade: 'D',
  matches: isSignInRefusal,
};
