import { isLoadBalancerAnswer } from './load-balancer-answer';
import type { Rule } from './rule';

/** The request carries an `X-Forwarded-For` header of more than 30 addresses. */
export const LOAD_BALANCER_463: Rule = {
  id: 'load-balancer-463',
  problem: 'load-balancer-463',
  grade: 'D',
  matches: (evidence) => evidence.status === 463 && isLoadBalancerAnswer(evidence),
};
