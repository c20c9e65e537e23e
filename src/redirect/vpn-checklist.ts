import type { MessageKey } from '../i18n/message-key';

/**
 * What to check when AWS Client VPN does not lead to a private web server, in the order of likelihood.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/tutorials-private-network-vpn-client.html
 */
export const VPN_CHECKLIST = [
  'vpn_checklist_connected',
  'vpn_checklist_same_vpc',
  'vpn_checklist_authorization',
  'vpn_checklist_security_group',
  'vpn_checklist_route',
  'vpn_checklist_dns',
] as const satisfies readonly MessageKey[];
