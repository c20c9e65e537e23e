import type { Evidence } from '../evidence';
import { PROBLEMS, type Problem } from '../problem';
import { isSignInPath } from '../rules/paths';
import { isTokenTooOld } from '../rules/sign-in-refusal';

/**
 * The problem of an error that came without a page. The same as `classify` finds, which the worker has no room
 * for: without a page, only the status, the path and a few headers count. Pure.
 */
export function problemOfEmptyPage(evidence: Evidence): Problem {
  const { status, headers, path } = evidence;
  if (status === 405 && headers['x-amzn-waf-action'] === 'captcha') return 'waf-challenge';
  if (headers['x-cache'] === 'Error from cloudfront') return 'cloudfront-error';
  const balancers = `load-balancer-${status}`;
  const known = headers.server?.startsWith('awselb/') && PROBLEMS.find((problem) => problem === balancers);
  if (known) return known;
  if (status === 403 && isSignInPath(path)) {
    return isTokenTooOld(evidence) ? 'token-expired' : 'sign-in-forbidden';
  }
  return status >= 500 ? 'server-error' : 'empty-error-page';
}
