import { type Partition, partitionOfRegion } from './partition';
import { isWrittenLikeRegion } from './region';
import { isHostName, readWebUrl } from './web-url';

/**
 * Who names the host. `classic`: environments created before 19 August 2025. `dual-stack`: those created
 * since. `vpc-endpoint`: the DNS name of a private endpoint itself. `custom`: any other name, such as a
 * custom domain or that of a load balancer.
 */
export type WebServerHostFamily = 'classic' | 'dual-stack' | 'vpc-endpoint' | 'custom';

/** What a web server host tells by its name alone. */
export interface WebServerHostClass {
  readonly family: WebServerHostFamily;
  readonly region: string | null;
  readonly partition: Partition | null;
  /** A hint: names of private endpoints end with `-vpce`, but `WebserverAccessMode` is the authority. */
  readonly isPrivateEndpoint: boolean;
}

/**
 * The families that AWS owns, by suffix. The labels before the suffix are not checked: published samples
 * show ids and cells of several shapes. Mind the swapped order of `airflow` and the region.
 *
 * @see https://github.com/publicsuffix/list section "Amazon Managed Workflows for Apache Airflow"
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/call-mwaa-apis-web.html
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/vpc-vpe-access.html
 */
const FAMILIES: readonly { readonly family: WebServerHostFamily; readonly shape: RegExp }[] = [
  { family: 'classic', shape: /^(?<id>.+)\.(?<region>[^.]+)\.airflow\.amazonaws\.com(?<china>\.cn)?$/ },
  {
    family: 'dual-stack',
    shape: /^(?<id>.+)\.airflow\.(?<region>[^.]+)\.on\.(?:aws|amazonwebservices\.com(?<china>\.cn))$/,
  },
  {
    family: 'vpc-endpoint',
    shape: /^(?<id>vpce-[^.]+\.vpce-svc-[^.]+)\.(?<region>[^.]+)\.vpce\.amazonaws\.com(?<china>\.cn)?$/,
  },
];

const CUSTOM: WebServerHostClass = {
  family: 'custom',
  region: null,
  partition: null,
  isPrivateEndpoint: false,
};

/**
 * The bare web server host, in lower case, of a `WebserverUrl`, which comes with a scheme or without one.
 * Null when there is no safe host name in it. Never throws.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/API/API_Environment.html
 */
export function readWebServerHost(webserverUrl: string): string | null {
  return readWebUrl(webserverUrl)?.hostname ?? null;
}

/** What the name of a web server host tells. Look-alikes of AWS names are `custom`. Never throws. */
export function classifyWebServerHost(host: string): WebServerHostClass {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (!isHostName(name)) return CUSTOM;
  for (const { family, shape } of FAMILIES) {
    const { id, region, china } = shape.exec(name)?.groups ?? {};
    if (id === undefined || region === undefined || !isWrittenLikeRegion(region)) continue;
    const partition = partitionOfRegion(region);
    if ((partition === 'aws-cn') !== (china !== undefined)) continue;
    return { family, region, partition, isPrivateEndpoint: family === 'vpc-endpoint' || endsWithVpce(id) };
  }
  return CUSTOM;
}

function endsWithVpce(id: string): boolean {
  return id.split('.')[0]?.endsWith('-vpce') === true;
}
