import { isLoadBalancerAnswer } from './load-balancer-answer';
import type { Rule } from './rule';

/** The load balancer reached a target and got no valid answer. */
export const LOAD_BALANCER_502: Rule = {
  id: 'load-balancer-502',
  problem: 'load-balancer-502',
  grade: 'D',
  matches: (evidence) => evidence.status === 502 && isLoadBalancerAnswer(evidence),
};
