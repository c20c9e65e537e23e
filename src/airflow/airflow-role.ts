/**
 * The five roles of Airflow that IAM can grant. The names are case-sensitive English words in every
 * language of the AWS documentation.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/access-policies.html
 */
export const AIRFLOW_ROLES = ['Admin', 'Op', 'User', 'Viewer', 'Public'] as const;

/** One of the five roles. */
export type AirflowRole = (typeof AIRFLOW_ROLES)[number];
