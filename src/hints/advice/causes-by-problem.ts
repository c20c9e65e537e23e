import type { Problem } from '../problem';
import type { Cause } from './cause';

/** What the state of the environment may explain; what its state is not, the ranking leaves out. */
const STATE: readonly Cause[] = ['environment-busy', 'environment-failed', 'environment-waiting'];

const CRASH: readonly Cause[] = [
  'resources-exhausted',
  'requirements-broken',
  'configuration-option',
  'database-unreachable',
  'execution-role',
  ...STATE,
];

const UNREACHABLE: readonly Cause[] = [
  'vpn-down',
  'security-group-443',
  'vpn-route-missing',
  'network-acl',
  ...STATE,
  'stale-bookmark',
];

const SCHEDULER: readonly Cause[] = [
  'database-unreachable',
  'requirements-broken',
  'scheduler-overloaded',
  ...STATE,
];

/** Why a problem is there, the likeliest cause first, as long as nothing else is known. */
export const CAUSES_BY_PROBLEM: Readonly<Record<Problem, readonly Cause[]>> = {
  'token-expired': ['token-expired', 'token-reused', 'clock-wrong', 'vpn-down'],
  'sign-in-forbidden': [
    'token-expired',
    'permission-missing',
    'environment-arn-in-policy',
    'translated-role-name',
    'service-control-policy',
    'clock-wrong',
    'stale-bookmark',
    'wrong-profile',
  ],
  'sign-in-stuck': ['token-expired', 'token-reused', 'stale-session-data', 'clock-wrong', 'stale-bookmark'],
  oops: [
    'permission-missing',
    'environment-arn-in-policy',
    'translated-role-name',
    'service-control-policy',
    'wrong-profile',
  ],
  'signed-out': ['session-ended', 'stale-bookmark', 'stale-session-data'],
  'session-token-invalid': ['session-ended', 'stale-session-data'],
  'stale-session': ['stale-session-data', 'requirements-broken', ...STATE],
  'no-roles': ['public-role', 'custom-role-lost', 'old-role-in-session'],
  'access-denied': ['role-lacks-permission', 'public-role', 'old-role-in-session'],
  'csrf-failed': ['session-ended', 'stale-session-data'],
  'wrong-version-path': ['other-version-link', 'stale-bookmark'],
  'unsafe-next-url': ['base-url-mismatch'],

  'airflow-crash': CRASH,
  'airflow-api-failing': CRASH,
  'scheduler-not-running': SCHEDULER,
  'triggerer-not-running': SCHEDULER,
  'server-error': ['configuration-option', 'requirements-broken', ...CRASH],
  'bad-request': ['cookies-too-large', 'wrong-port'],
  'empty-error-page': ['edge-in-front', 'stale-session-data', 'corporate-proxy'],

  'load-balancer-400': ['cookies-too-large'],
  'load-balancer-401': ['sign-in-rule', 'identity-provider'],
  'load-balancer-403': ['waf-rule'],
  'load-balancer-463': ['proxy-chain-loop'],
  'load-balancer-500': ['waf-rule', 'sign-in-rule'],
  'load-balancer-502': [
    'target-protocol',
    'environment-network',
    'requirements-broken',
    'web-server-restarting',
    'target-addresses-stale',
    'target-security-group',
    ...STATE,
  ],
  'load-balancer-503': ['target-group-empty', 'environment-network', 'web-server-restarting', ...STATE],
  'load-balancer-504': [
    'target-security-group',
    'network-acl',
    'target-addresses-stale',
    'resources-exhausted',
    'idle-timeout',
    'environment-network',
    ...STATE,
  ],
  'load-balancer-561': ['identity-provider'],
  'cloudfront-error': ['edge-in-front'],
  'reverse-proxy-error': ['reverse-proxy-target', ...STATE],
  'api-gateway-error': ['edge-in-front'],
  'waf-challenge': ['waf-challenge'],

  'net-name-not-resolved': [
    'offline',
    'vpn-down',
    'dns-drops-private-answers',
    'environment-recreated',
    'stale-bookmark',
    'redirect-without-access',
    ...STATE,
  ],
  'net-timed-out': UNREACHABLE,
  'net-unreachable': ['vpn-down', 'vpn-route-missing', 'stale-bookmark'],
  'net-refused': ['bastion-tunnel-down', 'listener-missing', ...STATE],
  'net-reset': [
    'firewall-reset',
    'vpn-down',
    'security-group-443',
    'network-acl',
    'target-protocol',
    'wrong-port',
    ...STATE,
  ],
  'net-empty-response': ['environment-network', 'requirements-broken', 'vpn-down', ...STATE],
  'net-invalid-response': ['wrong-port', 'bastion-tunnel-down'],
  'net-tls-failed': ['listener-missing', 'wrong-port', 'bastion-tunnel-down'],
  'net-certificate-name': ['certificate-for-other-name', 'stale-bookmark'],
  'net-certificate-authority': ['certificate-self-signed', 'tls-inspection'],
  'net-certificate-date': ['certificate-expired', 'clock-off'],
  'net-proxy-down': ['bastion-tunnel-down', 'corporate-proxy'],
  'net-socks-failed': ['bastion-blocked'],
  'net-tunnel-refused': ['corporate-proxy'],
  'net-proxy-configuration': ['proxy-settings'],
  'net-offline': ['offline'],
  'net-changed': ['network-just-changed', 'vpn-down'],
  'net-blocked-by-extension': ['other-extension', 'redirect-loop'],
  'net-blocked-by-administrator': ['organisation-policy'],
  'net-redirect-loop': ['stale-session-data', 'role-lacks-permission', 'sign-in-rule', 'redirect-loop'],
  'net-local-network': ['local-network-access'],
};
