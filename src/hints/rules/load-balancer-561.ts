import { isLoadBalancerAnswer } from './load-balancer-answer';
import type { Rule } from './rule';

/** The identity provider answered the sign-in rule of the load balancer with an error. */
export const LOAD_BALANCER_561: Rule = {
  id: 'load-balancer-561',
  problem: 'load-balancer-561',
  grade: 'D',
  matches: (evidence) => evidence.status === 561 && isLoadBalancerAnswer(evidence),
};
