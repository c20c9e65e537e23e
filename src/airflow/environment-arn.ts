import { isEnvironmentName } from './environment-name';
import { type Partition, partitionOfRegion } from './partition';
import { isWrittenLikeRegion } from './region';

/** `arn:PARTITION:airflow:REGION:ACCOUNT:environment/NAME`: what identifies an environment everywhere. */
export type EnvironmentArn = string;

/** The parts of an environment's ARN. */
export interface EnvironmentArnParts {
  readonly partition: Partition;
  readonly region: string;
  /** 12 digits, or empty for an environment that was added by name, without AWS credentials. */
  readonly account: string;
  readonly name: string;
}

const SHAPE = /^arn:(aws|aws-cn):airflow:([a-z0-9-]+):(\d{12}|):environment\/([\w-]+)$/;

/**
 * Writes the ARN of an environment.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonmanagedworkflowsforapacheairflow.html
 * @throws RangeError when a part is not valid, since an ARN that cannot be read back would lose its environment
 */
export function formatEnvironmentArn(parts: EnvironmentArnParts): EnvironmentArn {
  const { partition, region, account, name } = parts;
  const arn = `arn:${partition}:airflow:${region}:${account}:environment/${name}`;
  if (parseEnvironmentArn(arn) === null)
    throw new RangeError(`Not the ARN of an MWAA environment: "${arn}".`);
  return arn;
}

/** Reads the ARN of an environment; null for anything else, such as the ARN of a role. Never throws. */
export function parseEnvironmentArn(text: string): EnvironmentArnParts | null {
  const [, partition, region, account, name] = SHAPE.exec(text) ?? [];
  if (region === undefined || account === undefined || name === undefined) return null;
  if (!isWrittenLikeRegion(region) || !isEnvironmentName(name)) return null;
  if (partition !== partitionOfRegion(region)) return null;
  return { partition: partitionOfRegion(region), region, account, name };
}
