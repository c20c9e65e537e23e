import { isLoadBalancerAnswer } from './load-balancer-answer';
import type { Rule } from './rule';

/** The load balancer failed, mostly at a rule of AWS WAF or of its own sign-in. */
export const LOAD_BALANCER_500: Rule = {
  id: 'load-balancer-500',
  problem: 'load-balancer-500',
  grade: 'D',
  matches: (evidence) => evidence.status === 500 && isLoadBalancerAnswer(evidence),
};
