import { isHostName } from './web-url';

/**
 * Whether the text is a host name with or without a port, as it stands in a URL: `HOST` or `HOST:PORT`. Names
 * are in lower case; a port is a number from 1 to 65535 without leading zeros.
 */
export function isAuthority(text: string): boolean {
  const [host = '', port, ...rest] = text.split(':');
  if (rest.length > 0 || !isHostName(host)) return false;
  return port === undefined || (/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535);
}
