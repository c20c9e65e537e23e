import { parseUrl } from '../airflow/web-url';

/** What kind of network an IP address belongs to. */
export type AddressClass =
  | 'public'
  | 'private'
  | 'link-local'
  | 'loopback'
  | 'cgnat'
  | 'unique-local'
  | 'unknown';

type Range = readonly [network: string, prefix: number, addressClass: AddressClass];

/**
 * The ranges that are not public; the first that matches counts. `unknown` are those that no web server has.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const IPV4_RANGES: readonly Range[] = [
  ['0.0.0.0', 8, 'unknown'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'cgnat'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'link-local'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'unknown'],
  ['192.0.2.0', 24, 'unknown'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'unknown'],
  ['198.51.100.0', 24, 'unknown'],
  ['203.0.113.0', 24, 'unknown'],
  ['224.0.0.0', 3, 'unknown'],
];

/** The prefixes under which an IPv6 address holds an IPv4 address in its last 32 bits: mapped, NAT64. */
const EMBEDDING = [/^0:0:0:0:0:ffff:/, /^64:ff9b:0:0:0:0:/];

/** The class of an IP address, with or without brackets and zone. Never throws: what is none is `unknown`. */
export function classifyAddress(ip: string): AddressClass {
  const bare = ip.trim().replace(/^\[|\]$/g, '');
  return classifyIpv4(bare) ?? classifyIpv6(bare.replace(/%.*$/, '')) ?? 'unknown';
}

function classifyIpv4(text: string): AddressClass | null {
  const address = readIpv4(text);
  if (address === null) return null;
  const range = IPV4_RANGES.find(
    ([network, prefix]) => address >>> (32 - prefix) === (readIpv4(network) ?? 0) >>> (32 - prefix),
  );
  return range?.[2] ?? 'public';
}

function readIpv4(text: string): number | null {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return null;
  const parts = text.split('.').map(Number);
  return parts.every((part) => part <= 255) ? parts.reduce((sum, part) => sum * 256 + part, 0) : null;
}

/** @see https://www.iana.org/assignments/iana-ipv6-special-registry */
function classifyIpv6(text: string): AddressClass | null {
  const groups = readIpv6(text);
  if (groups === null) return null;
  const written = groups.map((group) => group.toString(16)).join(':');
  const [first = 0, second = 0] = groups;
  if (EMBEDDING.some((prefix) => prefix.test(written))) return classifyIpv4(lastAsIpv4(groups));
  if (written === '0:0:0:0:0:0:0:1') return 'loopback';
  if (first === 0x2001 && second === 0xdb8) return 'unknown';
  if (first >> 9 === 0xfc00 >> 9) return 'unique-local';
  if (first >> 6 === 0xfe80 >> 6) return 'link-local';
  return first >> 13 === 0x2000 >> 13 ? 'public' : 'unknown';
}

/** The eight groups of an IPv6 address; the URL parser knows every way to write one. */
function readIpv6(text: string): number[] | null {
  const host = /^[0-9a-f.]*:[0-9a-f:.]*$/i.test(text) ? parseUrl(`https://[${text}]/`)?.hostname : undefined;
  if (host === undefined) return null;
  const [head = '', tail] = host.slice(1, -1).split('::');
  const [before, after] = [readGroups(head), readGroups(tail ?? '')];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<number>(zeros).fill(0), ...after];
}

function readGroups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}

function lastAsIpv4(groups: readonly number[]): string {
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join('.');
}
