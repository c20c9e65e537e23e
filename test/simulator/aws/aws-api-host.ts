/** Which AWS service and region a host name stands for. */
export interface AwsApiHost {
  service: 'airflow-env' | 'airflow-api' | 'sts' | 'iam';
  /** Null where the host has no region: the one of the request's credential scope counts. */
  region: string | null;
  partition: 'aws' | 'aws-cn' | null;
}

export const awsApiHostPatterns = [
  'api.airflow.*.amazonaws.com',
  'env.airflow.*.amazonaws.com',
  'api.airflow.*.api.aws',
  'env.airflow.*.api.aws',
  'sts.amazonaws.com',
  'sts.*.amazonaws.com',
  'api.airflow.*.amazonaws.com.cn',
  'env.airflow.*.amazonaws.com.cn',
  'api.airflow.*.api.amazonwebservices.com.cn',
  'env.airflow.*.api.amazonwebservices.com.cn',
  'sts.*.amazonaws.com.cn',
  'iam.amazonaws.com',
  'iam.cn-north-1.amazonaws.com.cn',
  // For `aws --endpoint-url https://aws.simulator.test`: the AWS CLI puts `env.` and `api.` in front.
  '*.aws.simulator.test',
  'aws.simulator.test',
] as const;

const mwaaHost =
  /^(env|api)\.airflow\.([a-z0-9-]+)\.(?:amazonaws\.com|api\.aws|amazonaws\.com\.cn|api\.amazonwebservices\.com\.cn)$/;
const stsHost = /^sts\.(?:([a-z0-9-]+)\.)?(?:amazonaws\.com|amazonaws\.com\.cn)$/;
/** IAM is one for each partition (https://docs.aws.amazon.com/general/latest/gr/iam-service.html). */
const iamHosts: Readonly<Record<string, AwsApiHost>> = {
  'iam.amazonaws.com': { service: 'iam', region: 'us-east-1', partition: 'aws' },
  'iam.cn-north-1.amazonaws.com.cn': { service: 'iam', region: 'cn-north-1', partition: 'aws-cn' },
};
const ownHost = /^(?:(env|api)\.)?(?:aws\.simulator\.test|localhost)$/;

/** @returns undefined for a host that is no AWS API, such as one with a region of the other partition */
export function awsApiHostOf(host: string): AwsApiHost | undefined {
  const own = ownHost.exec(host);
  if (own) return { service: serviceOfPrefix(own[1]), region: null, partition: null };
  const iam = iamHosts[host];
  if (iam) return iam;

  const match = mwaaHost.exec(host) ?? undefined;
  const sts = match ? undefined : stsHost.exec(host);
  if (!match && !sts) return undefined;
  const region = match ? match[2] : sts?.[1];
  const partition = host.endsWith('.cn') ? 'aws-cn' : 'aws';
  if ((region?.startsWith('cn-') ?? false) !== (partition === 'aws-cn')) return undefined;
  // The global endpoint of STS is signed for us-east-1.
  return { service: match ? serviceOfPrefix(match[1]) : 'sts', region: region ?? 'us-east-1', partition };
}

function serviceOfPrefix(prefix: string | undefined): AwsApiHost['service'] {
  if (prefix === 'env') return 'airflow-env';
  return prefix === 'api' ? 'airflow-api' : 'sts';
}
