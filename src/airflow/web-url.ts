/** Parses an absolute URL; null instead of an exception. */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/**
 * Whether the text is a full host name in lower case: two labels or more, no IP address, no port.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1123#section-2.1
 */
export function isHostName(text: string): boolean {
  return (
    text.length <= 253 &&
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(text)
  );
}

/**
 * Reads a web address as people write it: with or without scheme, in any case, with a trailing dot. The
 * result is always https at the default port, since a token must never travel in the clear.
 *
 * Null for everything that could mean another host than the eye sees (user info, backslashes, spaces,
 * control characters), for another port, and for what is not a full host name. Never throws.
 */
export function readWebUrl(text: string): URL | null {
  const trimmed = text.trim();
  if (/[\s\\\p{Cc}]/u.test(trimmed)) return null;

  const afterScheme = trimmed.replace(/^(?:https?:)?\/\//i, '');
  const authority = /^[^/?#]*/.exec(afterScheme)?.[0] ?? '';
  // A colon without a port would be the scheme of something else, as in "ftp://".
  if (authority.includes('@') || authority.endsWith(':')) return null;

  const url = authority === '' ? null : parseUrl(`https://${afterScheme}`);
  if (url === null || url.port !== '') return null;

  const host = url.hostname.replace(/\.$/, '');
  if (!isHostName(host)) return null;
  url.hostname = host;
  return url;
}
