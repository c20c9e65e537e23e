import { partText, titleOf } from './page-parts';
import type { Rule } from './rule';

/** nginx, or what is made from it, answered instead of what is behind it: its name stands below a rule. */
export const NGINX: Rule = {
  id: 'nginx',
  problem: 'reverse-proxy-error',
  grade: 'D',
  matches: (evidence) =>
    evidence.status >= 400 &&
    (titleOf(evidence) ?? '').startsWith(`${evidence.status} `) &&
    /^(?:nginx|openresty)/.test(partText(evidence, 'serverLine')),
};
