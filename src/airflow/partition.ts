/**
 * An AWS partition that Amazon MWAA is offered in. GovCloud and the isolated partitions are not among them.
 *
 * @see https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
 */
export type Partition = 'aws' | 'aws-cn';

/** What differs by partition: the domain of the API hosts and the domain of the console. */
export const PARTITIONS = {
  aws: { dnsSuffix: 'amazonaws.com', consoleDomain: 'console.aws.amazon.com' },
  'aws-cn': { dnsSuffix: 'amazonaws.com.cn', consoleDomain: 'console.amazonaws.cn' },
} as const satisfies Record<Partition, { dnsSuffix: string; consoleDomain: string }>;

/**
 * The one IAM of each partition: its host, and the region that requests to it are signed for.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/iam-service.html
 * @see https://docs.amazonaws.cn/en_us/aws/latest/userguide/endpoints-Beijing.html
 */
export const IAM = {
  aws: { host: 'iam.amazonaws.com', region: 'us-east-1' },
  'aws-cn': { host: 'iam.cn-north-1.amazonaws.com.cn', region: 'cn-north-1' },
} as const satisfies Record<Partition, { host: string; region: string }>;

/** The partition of a region code such as `eu-west-1`; only the Chinese ones are apart. */
export function partitionOfRegion(region: string): Partition {
  return region.startsWith('cn-') ? 'aws-cn' : 'aws';
}
