import type { AirflowRole } from './airflow-role';
import type { Partition } from './partition';

/** Who may open which environment as what. */
export interface WebLoginGrant {
  readonly partition: Partition;
  readonly region: string;
  /** 12 digits; when null or empty, the word `ACCOUNT` stands for it and is to be replaced. */
  readonly account: string | null;
  readonly name: string;
  readonly role: AirflowRole;
}

/**
 * The ARN that `airflow:CreateWebLoginToken` is granted on. It is the ARN of an Airflow role in an
 * environment; the ARN of the environment itself never matches.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/access-policies.html
 */
export function webLoginRoleArn({ partition, region, account, name, role }: WebLoginGrant): string {
  return `arn:${partition}:airflow:${region}:${account || 'ACCOUNT'}:role/${name}/${role}`;
}

/** The smallest IAM policy that lets its holder open the environment in that role, as indented JSON. */
export function webLoginPolicy(grant: WebLoginGrant): string {
  const policy = {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 'airflow:CreateWebLoginToken', Resource: [webLoginRoleArn(grant)] },
    ],
  };
  return JSON.stringify(policy, null, 2);
}
