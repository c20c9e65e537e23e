/** Reads the address of an issuer as it was typed; null for what none can be. It has no query and no fragment. */
export function readIssuer(text: string): string | null {
  const trimmed = text.trim().replace(/\/\.well-known\/openid-configuration$/, '');
  if (!URL.canParse(trimmed)) return null;
  const { protocol, username, search, hash, hostname } = new URL(trimmed);
  const isPlain = username === '' && search === '' && hash === '' && hostname.includes('.');
  return protocol === 'https:' && isPlain ? trimmed : null;
}
