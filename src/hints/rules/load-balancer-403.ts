import { isLoadBalancerAnswer } from './load-balancer-answer';
import type { Rule } from './rule';

/** AWS WAF blocked the request at the load balancer. */
export const LOAD_BALANCER_403: Rule = {
  id: 'load-balancer-403',
  problem: 'load-balancer-403',
  grade: 'D',
  matches: (evidence) => evidence.status === 403 && isLoadBalancerAnswer(evidence),
};
