import type { ProbeAnswer } from './probe-finding';

const UNRESOLVED = /ERR_(?:NAME_|DNS_|ICANN_)/;
const TIMED_OUT = /ERR_(?:CONNECTION_)?TIMED_OUT/;
const NOT_HTTPS = /ERR_(?:SSL_PROTOCOL_ERROR|SSL_VERSION_OR_CIPHER_MISMATCH|INVALID_HTTP_RESPONSE)/;

/**
 * What a browser's error tells about a target.
 *
 * @see https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h
 */
export function readProbeError(error: string | null): ProbeAnswer {
  const name = error ?? '';
  if (UNRESOLVED.test(name)) return { kind: 'unresolved', error: name };
  if (name.includes('ERR_CONNECTION_REFUSED')) return { kind: 'refused', error: name };
  if (TIMED_OUT.test(name)) return { kind: 'timed-out', error: name };
  if (name.includes('ERR_CERT_')) return { kind: 'certificate', error: name };
  if (NOT_HTTPS.test(name)) return { kind: 'not-https', error: name };
  return { kind: 'unreachable', error: name };
}
