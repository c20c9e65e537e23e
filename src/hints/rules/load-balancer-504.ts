import { isLoadBalancerAnswer } from './load-balancer-answer';
import type { Rule } from './rule';

/** The load balancer waited for a target in vain. */
export const LOAD_BALANCER_504: Rule = {
  id: 'load-balancer-504',
  problem: 'load-balancer-504',
  grade: 'D',
  matches: (evidence) => evidence.status === 504 && isLoadBalancerAnswer(evidence),
};
