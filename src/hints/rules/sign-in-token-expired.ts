import type { Rule } from './rule';
import { isSignInRefusal, isTokenTooOld } from './sign-in-refusal';

/**
 * The sign-in was refused, and the web login token was more than 60 seconds old.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/call-mwaa-apis-web.html
 */
export const SIGN_IN_TOKEN_EXPIRED: Rule = {
  id: 'sign-in-token-expired',
  problem: 'token-expired',
  grade: 'D',
  matches: (evidence) => isSignInRefusal(evidence) && isTokenTooOld(evidence),
};
