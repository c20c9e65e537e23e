/**
 * The wanted patterns that no granted pattern covers, in their order. A user may have granted more than was
 * asked for (`https://*.example.com/*`, or all sites, on the extension's page of Chrome).
 *
 * @see https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
export function missingPatterns(granted: readonly string[], wanted: readonly string[]): string[] {
  const isGranted = coverageOf(granted);
  return wanted.filter((text) => !isGranted(text));
}

/** Prepares the question whether a pattern is covered, for lists in which it is asked thousands of times. */
export function coverageOf(granted: readonly string[]): (wanted: string) => boolean {
  const wide: Pattern[] = [];
  const byDomain = new Map<string, Pattern[]>();
  for (const grant of granted.map(readPattern)) {
    if (grant === null) continue;
    if (grant.isWithSubdomains) wide.push(grant);
    else byDomain.set(grant.domain, [...(byDomain.get(grant.domain) ?? []), grant]);
  }
  return (text) => {
    const pattern = readPattern(text);
    if (pattern === null) return false;
    const ofDomain = byDomain.get(pattern.domain) ?? [];
    return [...ofDomain, ...wide].some((grant) => covers(grant, pattern));
  };
}

interface Pattern {
  readonly scheme: string;
  /** Empty for every host. */
  readonly domain: string;
  readonly isWithSubdomains: boolean;
  readonly path: string;
}

const WEB_SCHEMES: readonly string[] = ['http', 'https'];

function readPattern(text: string): Pattern | null {
  if (text === '<all_urls>') return { scheme: '*', domain: '', isWithSubdomains: true, path: '/*' };
  const [, scheme, host, path] = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(text.toLowerCase()) ?? [];
  if (scheme === undefined || host === undefined || path === undefined) return null;
  if (host === '*') return { scheme, domain: '', isWithSubdomains: true, path };
  const isWithSubdomains = host.startsWith('*.');
  const domain = isWithSubdomains ? host.slice(2) : host;
  return domain === '' || domain.includes('*') ? null : { scheme, domain, isWithSubdomains, path };
}

function covers(grant: Pattern, wanted: Pattern): boolean {
  return coversScheme(grant, wanted) && coversHost(grant, wanted) && coversPath(grant, wanted);
}

function coversScheme(grant: Pattern, wanted: Pattern): boolean {
  return grant.scheme === wanted.scheme || (grant.scheme === '*' && WEB_SCHEMES.includes(wanted.scheme));
}

function coversHost(grant: Pattern, wanted: Pattern): boolean {
  if (grant.domain === '') return true;
  if (grant.isWithSubdomains && wanted.domain.endsWith(`.${grant.domain}`)) return true;
  return grant.domain === wanted.domain && (grant.isWithSubdomains || !wanted.isWithSubdomains);
}

/** Chrome ignores the path of host access; a pattern with one is taken at its word all the same. */
function coversPath(grant: Pattern, wanted: Pattern): boolean {
  return grant.path === '/*' || grant.path === wanted.path;
}
