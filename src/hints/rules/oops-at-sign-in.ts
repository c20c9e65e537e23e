import { saysOops } from './oops-text';
import { isSignInPath } from './paths';
import type { Rule } from './rule';

/** The same sentence on a failing page of the sign-in plugin. */
export const OOPS_AT_SIGN_IN: Rule = {
  id: 'oops-at-sign-in',
  problem: 'oops',
  grade: 'I',
  matches: ({ status, path, page }) =>
    status >= 400 && isSignInPath(path) && page !== null && saysOops(page.bodyText),
};
