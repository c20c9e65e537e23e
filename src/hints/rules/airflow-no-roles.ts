import { partText } from './page-parts';
import type { Rule } from './rule';

/**
 * The user is signed in, with no role or with one that may not even see the site, such as `Public`.
 *
 * @see https://github.com/apache/airflow/blob/2.10.5/airflow/www/templates/airflow/no_roles_permissions.html
 */
export const AIRFLOW_NO_ROLES: Rule = {
  id: 'airflow-no-roles',
  problem: 'no-roles',
  grade: 'S',
  matches: (evidence) =>
    evidence.status === 403 && partText(evidence, 'heading') === 'Your user has no roles and/or permissions!',
};
