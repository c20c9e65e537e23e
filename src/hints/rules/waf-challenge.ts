import type { Rule } from './rule';

/**
 * AWS WAF wants to see a browser (202) or a human (405) first.
 *
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-how-it-works.html
 */
export const WAF_CHALLENGE: Rule = {
  id: 'waf-challenge',
  problem: 'waf-challenge',
  grade: 'D',
  matches: ({ status, headers }) => {
    const action = headers['x-amzn-waf-action'];
    return (status === 202 && action === 'challenge') || (status === 405 && action === 'captcha');
  },
};
