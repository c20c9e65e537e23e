import { isLoadBalancerAnswer } from './load-balancer-answer';
import type { Rule } from './rule';

/** The target group of the load balancer has no target. */
export const LOAD_BALANCER_503: Rule = {
  id: 'load-balancer-503',
  problem: 'load-balancer-503',
  grade: 'D',
  matches: (evidence) => evidence.status === 503 && isLoadBalancerAnswer(evidence),
};
