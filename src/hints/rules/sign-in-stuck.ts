import { isSignInPagePath } from './paths';
import type { Rule } from './rule';

/** A sign-in takes a second or two; so many ms after the page was loaded, it is not going to happen. */
const STUCK_AFTER_MS = 10_000;

/** The sign-in page was loaded, and nothing came after it. Why, only the sign-in request could tell. */
export const SIGN_IN_STUCK: Rule = {
  id: 'sign-in-stuck',
  problem: 'sign-in-stuck',
  grade: 'I',
  matches: ({ surface, status, path, stayedMs }) =>
    surface === 'page' && status === 200 && isSignInPagePath(path) && stayedMs >= STUCK_AFTER_MS,
};
