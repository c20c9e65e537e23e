import { classifyWebServerHost } from './web-server-host';

/**
 * Whether clearing the cookies of a host would clear those of other sites too. Chrome clears the cookies of the
 * whole registrable domain: for the web servers of MWAA, and for load balancers under their own name, that is
 * the one host, by the public suffix list; for `airflow.example.com` it is everything under `example.com`.
 *
 * @see https://developer.chrome.com/docs/extensions/reference/api/browsingData
 * @see https://github.com/publicsuffix/list
 */
export function reachesBeyondOrigin(authority: string): boolean {
  const [host = authority] = authority.split(':');
  if (/^[^.]+\.[a-z0-9-]+\.elb\.amazonaws\.com$/.test(host)) return false;
  const { family } = classifyWebServerHost(host);
  return family !== 'classic' && family !== 'dual-stack';
}
