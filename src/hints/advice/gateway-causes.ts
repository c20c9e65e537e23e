import {
  CLEAR_SITE_DATA,
  COPY_ADMIN_MESSAGE,
  copyCommands,
  EDIT_ROUTE,
  explain,
  openConsole,
  type Remedy,
} from './remedy';

/**
 * Causes in what stands in front of Airflow, each with its remedies, the best first.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/vpc-vpe-access.html
 */
export const GATEWAY_CAUSES = {
  'target-protocol': [
    explain('target-group-settings'),
    copyCommands('describe-target-health'),
    COPY_ADMIN_MESSAGE,
  ],
  'target-addresses-stale': [
    copyCommands('dig', 'describe-target-health', 'register-targets'),
    COPY_ADMIN_MESSAGE,
  ],
  'target-group-empty': [
    copyCommands('dig', 'register-targets', 'describe-target-health'),
    explain('target-group-settings'),
    COPY_ADMIN_MESSAGE,
  ],
  'target-security-group': [openConsole('security-group'), COPY_ADMIN_MESSAGE],
  'idle-timeout': [explain('raise-idle-timeout'), COPY_ADMIN_MESSAGE],
  'listener-missing': [EDIT_ROUTE, COPY_ADMIN_MESSAGE],
  'cookies-too-large': [CLEAR_SITE_DATA],
  'sign-in-rule': [CLEAR_SITE_DATA, COPY_ADMIN_MESSAGE],
  'identity-provider': [COPY_ADMIN_MESSAGE],
  'waf-rule': [explain('allow-airflow-paths'), COPY_ADMIN_MESSAGE],
  'waf-challenge': [explain('open-in-tab'), COPY_ADMIN_MESSAGE],
  'proxy-chain-loop': [EDIT_ROUTE, COPY_ADMIN_MESSAGE],
  'edge-in-front': [COPY_ADMIN_MESSAGE],
  'reverse-proxy-target': [COPY_ADMIN_MESSAGE],
} as const satisfies Record<string, readonly Remedy[]>;
