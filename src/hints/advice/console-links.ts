import { consoleEnvironmentUrl } from '../../airflow/console-url';
import { requireEnvironmentName } from '../../airflow/environment-name';
import { PARTITIONS, partitionOfRegion } from '../../airflow/partition';
import { requireRegion } from '../../airflow/region';
import type { ConsolePlace } from './remedy';

/** What the links are about. */
export interface ConsoleLinkPlace {
  readonly region: string;
  readonly name: string;
  /** The security group, where it is known; else the list of all of them is opened. */
  readonly securityGroupId?: string | null;
}

/**
 * A place of the AWS console. The console's addresses are not documented and rarely change; these are in wide
 * public use. The IAM role is the user's own, so that the list of roles is opened.
 *
 * @throws RangeError when the region, the name or the id is not valid
 */
export function consoleLink(what: ConsolePlace, place: ConsoleLinkPlace): string {
  const region = requireRegion(place.region);
  const name = requireEnvironmentName(place.name);
  const { consoleDomain } = PARTITIONS[partitionOfRegion(region)];
  const regional = `https://${region}.${consoleDomain}`;
  switch (what) {
    case 'environment':
      return consoleEnvironmentUrl(region, name);
    case 'log-group':
      return `${regional}/cloudwatch/home?region=${region}#logsV2:log-groups/log-group/airflow-${name}-WebServer`;
    case 'security-group':
      return `${regional}/ec2/home?region=${region}#${securityGroupPart(place.securityGroupId ?? null)}`;
    case 'iam-role':
      return `https://${consoleDomain}/iam/home#/roles`;
  }
}

function securityGroupPart(id: string | null): string {
  if (id === null) return 'SecurityGroups:';
  if (!/^sg-[0-9a-f]{8,17}$/.test(id)) throw new RangeError(`Not the id of a security group: "${id}".`);
  return `SecurityGroup:groupId=${id}`;
}
