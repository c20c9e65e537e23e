import { isHostName, parseUrl } from '../airflow/web-url';
import { isMixedScript } from './mixed-script';
import { isPort, type RouteTarget } from './route';

/** What was changed or dropped to make a target of a text. */
export type TargetNote =
  | 'scheme-dropped'
  | 'path-dropped'
  | 'default-port-dropped'
  | 'trailing-dot-dropped'
  | 'lower-cased'
  | 'punycode'
  | 'mixed-script';

/** Why a text is no target. */
export type TargetRefusal =
  | 'empty'
  | 'spaces'
  | 'http'
  | 'scheme'
  | 'user-info'
  | 'wildcard'
  | 'ip-address'
  | 'port'
  | 'underscore'
  | 'single-label'
  | 'not-a-host';

/** What was typed into the field of a route's target. */
export type TargetReading =
  | { readonly kind: 'target'; readonly target: RouteTarget; readonly notes: readonly TargetNote[] }
  | { readonly kind: 'refused'; readonly reason: TargetRefusal };

const HTTPS_DEFAULT_PORT = 443;

/**
 * Reads the target of a route: a host, a host with its port, or a pasted URL, of which host and port are
 * taken. Never throws.
 *
 * IP addresses are refused. The addresses of an Application Load Balancer change, and a public certificate
 * does not name a private address, so that every page would begin with a warning.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
 */
export function readTarget(text: string): TargetReading {
  const bare = text.replace(/^[\s\p{Cf}<"'`(]+|[\s\p{Cf}>"'`)]+$/gu, '');
  if (bare === '') return refused('empty');
  if (/\s/u.test(bare)) return refused('spaces');
  if (/[\\\p{Cc}]/u.test(bare)) return refused('not-a-host');

  const [, scheme, authority = '', rest = ''] =
    /^(?:([a-z][a-z0-9+.-]*:)?\/\/)?([^/?#]*)(.*)$/iu.exec(bare) ?? [];
  if (scheme !== undefined && scheme.toLowerCase() === 'http:') return refused('http');
  if (scheme !== undefined && scheme.toLowerCase() !== 'https:') return refused('scheme');

  const reading = readAuthority(authority);
  if (reading.kind === 'refused') return reading;
  const dropped: TargetNote[] = [];
  if (scheme !== undefined) dropped.push('scheme-dropped');
  if (rest !== '' && rest !== '/') dropped.push('path-dropped');
  return { ...reading, notes: [...dropped, ...reading.notes] };
}

function readAuthority(authority: string): TargetReading {
  if (authority.includes('@')) return refused('user-info');
  if (authority.includes('*')) return refused('wildcard');
  if (isWrittenLikeIpv6(authority)) return refused('ip-address');

  const [, host = '', portText] = /^([^:]*)(?::(.*))?$/u.exec(authority) ?? [];
  if (host === '') return refused('not-a-host');
  const reading = readHost(host);
  if (reading.kind === 'refused' || portText === undefined) return reading;
  if (!isPort(portText)) return refused('port');
  const port = Number(portText);
  return port === HTTPS_DEFAULT_PORT
    ? { ...reading, notes: [...reading.notes, 'default-port-dropped'] }
    : { ...reading, target: { ...reading.target, port } };
}

function readHost(written: string): TargetReading {
  const named = written.replace(/\.$/, '');
  // A percent sign would be decoded, and the host would be another than the eye sees.
  const host = named.includes('%') ? undefined : parseUrl(`https://${named}`)?.hostname;
  if (host === undefined) return refused(named.includes('_') ? 'underscore' : 'not-a-host');
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return refused('ip-address');
  if (host.includes('_')) return refused('underscore');
  if (!host.includes('.')) return refused('single-label');
  if (!isHostName(host)) return refused('not-a-host');

  const notes: TargetNote[] = [];
  const isAscii = /^[\u0020-\u007e]*$/.test(named);
  if (named !== written) notes.push('trailing-dot-dropped');
  if (isAscii && named !== host) notes.push('lower-cased');
  if (!isAscii) notes.push('punycode');
  if (isMixedScript(named)) notes.push('mixed-script');
  return { kind: 'target', target: { host, port: null }, notes };
}

function isWrittenLikeIpv6(authority: string): boolean {
  return authority.startsWith('[') || /^[0-9a-f.]*:[0-9a-f.:]*:[0-9a-f.:]*$/i.test(authority);
}

function refused(reason: TargetRefusal): Extract<TargetReading, { kind: 'refused' }> {
  return { kind: 'refused', reason };
}
