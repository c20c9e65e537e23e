import type { Evidence } from '../evidence';
import type { Problem } from '../problem';
import type { Grade, Rule } from './rule';

interface NetworkErrors {
  readonly problem: Extract<Problem, `net-${string}`>;
  readonly grade: Grade;
  /** Chrome's names, without `net::ERR_`. */
  readonly errors: readonly string[];
}

/**
 * What Chrome's network errors mean here. An error that is not in the table is none of Airlock's business:
 * `ABORTED`, above all, is told for downloads and for users who changed their mind.
 *
 * @see https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h
 */
const TABLE: readonly NetworkErrors[] = [
  { problem: 'net-name-not-resolved', grade: 'M', errors: ['NAME_NOT_RESOLVED'] },
  { problem: 'net-timed-out', grade: 'S', errors: ['CONNECTION_TIMED_OUT', 'TIMED_OUT'] },
  { problem: 'net-unreachable', grade: 'S', errors: ['ADDRESS_UNREACHABLE'] },
  { problem: 'net-refused', grade: 'M', errors: ['CONNECTION_REFUSED'] },
  { problem: 'net-reset', grade: 'M', errors: ['CONNECTION_RESET', 'CONNECTION_CLOSED'] },
  { problem: 'net-empty-response', grade: 'M', errors: ['EMPTY_RESPONSE'] },
  { problem: 'net-invalid-response', grade: 'M', errors: ['INVALID_HTTP_RESPONSE'] },
  { problem: 'net-tls-failed', grade: 'M', errors: ['SSL_PROTOCOL_ERROR'] },
  { problem: 'net-certificate-name', grade: 'D', errors: ['CERT_COMMON_NAME_INVALID'] },
  { problem: 'net-certificate-authority', grade: 'M', errors: ['CERT_AUTHORITY_INVALID'] },
  { problem: 'net-certificate-date', grade: 'S', errors: ['CERT_DATE_INVALID'] },
  { problem: 'net-proxy-down', grade: 'M', errors: ['PROXY_CONNECTION_FAILED'] },
  {
    problem: 'net-socks-failed',
    grade: 'M',
    errors: ['SOCKS_CONNECTION_FAILED', 'SOCKS_CONNECTION_HOST_UNREACHABLE'],
  },
  { problem: 'net-tunnel-refused', grade: 'M', errors: ['TUNNEL_CONNECTION_FAILED'] },
  {
    problem: 'net-proxy-configuration',
    grade: 'S',
    errors: ['PAC_SCRIPT_FAILED', 'MANDATORY_PROXY_CONFIGURATION_FAILED', 'NO_SUPPORTED_PROXIES'],
  },
  { problem: 'net-offline', grade: 'S', errors: ['INTERNET_DISCONNECTED'] },
  { problem: 'net-changed', grade: 'S', errors: ['NETWORK_CHANGED'] },
  { problem: 'net-blocked-by-extension', grade: 'M', errors: ['BLOCKED_BY_CLIENT'] },
  { problem: 'net-blocked-by-administrator', grade: 'S', errors: ['BLOCKED_BY_ADMINISTRATOR'] },
  { problem: 'net-redirect-loop', grade: 'M', errors: ['TOO_MANY_REDIRECTS'] },
  {
    problem: 'net-local-network',
    grade: 'S',
    errors: ['CACHED_IP_ADDRESS_SPACE_BLOCKED_BY_LOCAL_NETWORK_ACCESS_POLICY'],
  },
];

/** So many redirects Chrome follows; then `webRequest` calls the request aborted. */
const MAX_REDIRECTS = 20;

/** The rules of the network errors; the id of each is its problem's. */
export const NETWORK_RULES: readonly Rule[] = TABLE.map(({ problem, grade, errors }) => ({
  id: problem,
  problem,
  grade,
  matches: (evidence) => evidence.surface === 'network' && errors.includes(errorName(evidence)),
}));

function errorName({ networkError, redirectCount }: Evidence): string {
  const name = (networkError ?? '').replace(/^net::/, '').replace(/^ERR_/, '');
  return name === 'ABORTED' && redirectCount >= MAX_REDIRECTS ? 'TOO_MANY_REDIRECTS' : name;
}
