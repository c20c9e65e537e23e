import { isLoadBalancerAnswer } from './load-balancer-answer';
import type { Rule } from './rule';

/** A sign-in rule of the load balancer refuses the user, or cannot reach the identity provider. */
export const LOAD_BALANCER_401: Rule = {
  id: 'load-balancer-401',
  problem: 'load-balancer-401',
  grade: 'D',
  matches: (evidence) => evidence.status === 401 && isLoadBalancerAnswer(evidence),
};
