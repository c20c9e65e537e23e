import { isHostName } from '../airflow/web-url';
import { SOCKS_PROXY } from './socks-proxy';

/** The ways through a bastion, each with the browser that fits it. */
export type BastionCommandId =
  | 'ssh-socks'
  | 'ssm-ssh-socks'
  | 'browser-socks'
  | 'ssm-forward'
  | 'browser-forward';

export interface BastionCommand {
  readonly id: BastionCommandId;
  /** One line, quoted for the shells of Linux, macOS and Windows alike; words in capitals are to be filled in. */
  readonly text: string;
}

/** The local end of a forwarded port. */
const FORWARD_PORT = 8443;

/** Chrome takes flags only when it starts, so that it needs a profile folder of its own. */
const BROWSER = 'CHROME --user-data-dir=PROFILE_FOLDER';

/**
 * The commands that reach one private web server host through a bastion. With the SOCKS proxy the bastion
 * resolves the name; with a forwarded port Chrome is told where the name leads, so that the URL, and with it
 * the certificate, stays the same. `https://localhost` would show a certificate warning.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/tutorials-private-network-bastion.html
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-sessions-start.html
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-getting-started-enable-ssh-connections.html
 * @throws RangeError when the host is not a host name, which could be another command
 */
export function bastionCommands(host: string, region: string | null): readonly BastionCommand[] {
  if (!isHostName(host)) throw new RangeError(`Not a web server host: "${host}".`);
  const inRegion = region !== null && /^[a-z0-9-]+$/.test(region) ? ` --region ${region}` : '';
  const startSession = `aws ssm start-session${inRegion} --target`;
  const proxyCommand = `${startSession} %h --document-name AWS-StartSSHSession --parameters portNumber=%p`;
  const forward = `host=${host},portNumber=443,localPortNumber=${FORWARD_PORT}`;
  const url = `https://${host}/`;
  return [
    { id: 'ssh-socks', text: `ssh -i KEY.pem -N -D ${SOCKS_PROXY.port} ec2-user@BASTION_DNS_NAME` },
    {
      id: 'ssm-ssh-socks',
      text: `ssh -i KEY.pem -N -D ${SOCKS_PROXY.port} -o "ProxyCommand=${proxyCommand}" ec2-user@INSTANCE_ID`,
    },
    {
      id: 'browser-socks',
      text: `${BROWSER} --proxy-server="socks5://${SOCKS_PROXY.host}:${SOCKS_PROXY.port}" "${url}"`,
    },
    {
      id: 'ssm-forward',
      text: `${startSession} INSTANCE_ID --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters "${forward}"`,
    },
    {
      id: 'browser-forward',
      text: `${BROWSER} --host-resolver-rules="MAP ${host}:443 127.0.0.1:${FORWARD_PORT}" "${url}"`,
    },
  ];
}
