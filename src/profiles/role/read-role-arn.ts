import type { Partition } from '../../airflow/partition';

/** The parts of a role's ARN. */
export interface RoleArn {
  readonly arn: string;
  readonly partition: Partition;
  readonly account: string;
  /** Without its path. */
  readonly name: string;
}

/**
 * Reads the ARN of a role; null for anything else.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
 */
export function readRoleArn(text: string): RoleArn | null {
  const arn = text.trim();
  const match = /^arn:(aws|aws-cn):iam::(\d{12}):role\/(?:[\x21-\x7e]{1,510}\/)?([\w+=,.@-]{1,64})$/.exec(
    arn,
  );
  const [, partition, account, name] = match ?? [];
  if (account === undefined || name === undefined) return null;
  return { arn, partition: partition === 'aws-cn' ? 'aws-cn' : 'aws', account, name };
}
