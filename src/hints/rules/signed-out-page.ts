import { isSignedOutPath } from './paths';
import type { Rule } from './rule';

/** The page that MWAA shows to visitors without a session: it offers to sign in by the AWS console. */
export const SIGNED_OUT_PAGE: Rule = {
  id: 'signed-out-page',
  problem: 'signed-out',
  grade: 'D',
  matches: ({ status, path, page }) =>
    status === 200 &&
    isSignedOutPath(path) &&
    (page?.links.includes('Sign in with AWS Management Console SSO') ?? false),
};
