import { isEnvironmentName } from '../../airflow/environment-name';
import { isWrittenLikeRegion } from '../../airflow/region';
import { isHostName } from '../../airflow/web-url';
import { bastionCommands } from '../../redirect/bastion-commands';

/** A command that a hint offers to copy. */
export const COMMAND_IDS = [
  'dig',
  'curl',
  'get-environment',
  'create-web-login-token',
  'describe-target-health',
  'register-targets',
  'verify-env',
  'ssh-socks',
  'requirements-log',
  'cluster-memory',
] as const;

export type CommandId = (typeof COMMAND_IDS)[number];

/** What the commands are about. What is not known becomes a word in capitals, to be filled in. */
export interface CommandPlace {
  /** The web server host, not that of a load balancer in front of it. */
  readonly host: string | null;
  readonly region: string | null;
  readonly name: string | null;
}

/**
 * The commands, one per line, quoted for the shells of Linux, macOS and Windows alike.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/vpc-vpe-access.html
 * @see https://docs.aws.amazon.com/cli/latest/reference/mwaa/
 * @see https://docs.aws.amazon.com/cli/latest/reference/elbv2/describe-target-health.html
 * @see https://github.com/awslabs/aws-support-tools/tree/master/MWAA/verify_env
 * @throws RangeError when a host, region or name is not written like one, since it could be another command
 */
export function commandsText(ids: readonly CommandId[], place: CommandPlace): string {
  const host = checked(place.host, isHostName, 'WEB_SERVER_HOST');
  const region = checked(place.region, isWrittenLikeRegion, 'REGION');
  const name = checked(place.name, isEnvironmentName, 'ENVIRONMENT_NAME');
  const targetGroup = '--target-group-arn TARGET_GROUP_ARN';
  const texts: Record<CommandId, string> = {
    dig: `dig +short ${host}`,
    curl: `curl -v https://${host}/`,
    'get-environment': `aws mwaa get-environment --name ${name} --region ${region}`,
    'create-web-login-token': `aws mwaa create-web-login-token --name ${name} --region ${region}`,
    'describe-target-health': `aws elbv2 describe-target-health ${targetGroup} --region ${region}`,
    'register-targets': `aws elbv2 register-targets ${targetGroup} --targets Id=IP_1,Port=443 Id=IP_2,Port=443 --region ${region}`,
    'verify-env': `python3 verify_env.py --envname ${name} --region ${region}`,
    'ssh-socks': sshSocks(place),
    'requirements-log': `aws logs tail airflow-${name}-WebServer --log-stream-name-prefix requirements_install --since 1d --region ${region}`,
    'cluster-memory': `aws cloudwatch get-metric-statistics --namespace AWS/MWAA --metric-name MemoryUtilization --dimensions Name=Environment,Value=${name} Name=Cluster,Value=WebServer --statistics Maximum --period 300 --start-time START --end-time END --region ${region}`,
  };
  return ids.map((id) => texts[id]).join('\n');
}

function checked(text: string | null, isValid: (text: string) => boolean, word: string): string {
  if (text === null) return word;
  if (isValid(text)) return text;
  throw new RangeError(`Not usable in a command: "${text}".`);
}

/** The command of the settings' own page on bastions; the host does not stand in it. */
function sshSocks({ host, region }: CommandPlace): string {
  const commands = bastionCommands(host ?? 'web-server-host.invalid', region);
  return commands.find(({ id }) => id === 'ssh-socks')?.text ?? '';
}
