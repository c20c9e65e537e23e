import { saysOops } from './oops-text';
import type { Rule } from './rule';

/**
 * The AWS console says "Oops" where it should sign in to an environment. AWS names a missing permission as the
 * cause (knowledge center, mwaa-airflow-access-issues).
 */
export const OOPS_IN_CONSOLE: Rule = {
  id: 'oops-in-console',
  problem: 'oops',
  grade: 'I',
  matches: ({ hostRole, page }) =>
    hostRole === 'aws-console' &&
    page !== null &&
    page.consoleEnvironment !== null &&
    saysOops(page.bodyText),
};
