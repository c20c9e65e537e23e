import {
  COPY_ADMIN_MESSAGE,
  copyCommands,
  EDIT_ROUTE,
  explain,
  openConsole,
  type Remedy,
  RUN_DOCTOR,
} from './remedy';

const CONNECT_VPN: Remedy = { kind: 'connect-network', what: 'vpn' };
const CONNECT_BASTION: Remedy = { kind: 'connect-network', what: 'bastion' };
const CONNECT_INTERNET: Remedy = { kind: 'connect-network', what: 'internet' };

/**
 * Causes on the way to the host, each with its remedies, the best first.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/vpc-vpe-access.html
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/tutorials-private-network-vpn-client.html
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/tutorials-private-network-bastion.html
 */
export const NETWORK_CAUSES = {
  'vpn-down': [CONNECT_VPN, RUN_DOCTOR, copyCommands('dig', 'curl')],
  'vpn-route-missing': [CONNECT_VPN, COPY_ADMIN_MESSAGE],
  'security-group-443': [
    openConsole('security-group'),
    copyCommands('curl', 'verify-env'),
    COPY_ADMIN_MESSAGE,
  ],
  'network-acl': [copyCommands('verify-env'), COPY_ADMIN_MESSAGE],
  'dns-drops-private-answers': [copyCommands('dig'), EDIT_ROUTE, CONNECT_VPN],
  'environment-recreated': [openConsole('environment'), copyCommands('get-environment')],
  'redirect-without-access': [EDIT_ROUTE],
  'redirect-loop': [EDIT_ROUTE],
  'bastion-tunnel-down': [CONNECT_BASTION, copyCommands('ssh-socks')],
  'bastion-blocked': [openConsole('security-group'), explain('allow-forwarding'), COPY_ADMIN_MESSAGE],
  'firewall-reset': [CONNECT_VPN, COPY_ADMIN_MESSAGE],
  'wrong-port': [EDIT_ROUTE],
  'certificate-for-other-name': [EDIT_ROUTE, COPY_ADMIN_MESSAGE],
  'certificate-self-signed': [explain('trust-certificate'), COPY_ADMIN_MESSAGE],
  'tls-inspection': [explain('trust-certificate'), COPY_ADMIN_MESSAGE],
  'certificate-expired': [COPY_ADMIN_MESSAGE],
  'clock-off': [explain('set-clock')],
  'corporate-proxy': [explain('bypass-proxy'), COPY_ADMIN_MESSAGE],
  'proxy-settings': [explain('check-proxy-settings'), COPY_ADMIN_MESSAGE],
  offline: [CONNECT_INTERNET],
  'network-just-changed': [explain('reload')],
  'other-extension': [explain('disable-other-extension')],
  'organisation-policy': [COPY_ADMIN_MESSAGE],
  'local-network-access': [explain('allow-local-network')],
} as const satisfies Record<string, readonly Remedy[]>;
