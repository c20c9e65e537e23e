import { isLoadBalancerAnswer } from './load-balancer-answer';
import type { Rule } from './rule';

/** The load balancer refuses the request: it is malformed, or its headers are too large. */
export const LOAD_BALANCER_400: Rule = {
  id: 'load-balancer-400',
  problem: 'load-balancer-400',
  grade: 'D',
  matches: (evidence) => evidence.status === 400 && isLoadBalancerAnswer(evidence),
};
