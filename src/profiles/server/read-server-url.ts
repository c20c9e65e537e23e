/** Why an address is none of a local credential server. */
export type ServerUrlFault = 'unreadable' | 'not-http' | 'not-loopback';

/** The match pattern that covers every port of this computer. */
export const SERVER_PATTERN = 'http://127.0.0.1/*';

/**
 * Reads the address of a credential server. It must be on this computer: anywhere else, token and credentials
 * would travel in clear. The AWS SDKs hold to the same rule:
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 */
export function readServerUrl(text: string): { url: string } | { fault: ServerUrlFault } {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return { fault: 'unreadable' };
  const url = new URL(trimmed);
  if (url.protocol !== 'http:') return { fault: 'not-http' };
  // One name for this computer, so that one permission is enough.
  if (url.hostname === 'localhost') url.hostname = '127.0.0.1';
  if (url.hostname !== '127.0.0.1') return { fault: 'not-loopback' };
  if (url.username !== '' || url.password !== '') return { fault: 'unreadable' };
  url.hash = '';
  return { url: url.href };
}
