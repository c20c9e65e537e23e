import type { Rule } from './rule';

/**
 * An error of the server's kind that no other rule knows. AWS has a troubleshooting entry for it.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/t-apache-airflow-202.html
 */
export const SERVER_ERROR: Rule = {
  id: 'server-error',
  problem: 'server-error',
  grade: 'D',
  matches: ({ hostRole, status }) => status >= 500 && hostRole !== 'aws-console',
};
