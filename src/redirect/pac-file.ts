import { type ProxyFile, proxiedHosts, SOCKS_PROXY } from './socks-proxy';

/**
 * A proxy auto-configuration file that sends exactly these hosts through the bastion.
 *
 * They get no `DIRECT` as a second choice: where the tunnel is down, the browser then says so at once
 * (`ERR_PROXY_CONNECTION_FAILED`) instead of waiting for a private address that never answers. `SOCKS5` also
 * leaves the name to the bastion to resolve.
 *
 * @see https://developer.mozilla.org/docs/Web/HTTP/Guides/Proxy_servers_and_tunneling/Proxy_Auto-Configuration_PAC_file
 */
export function pacFile(hosts: readonly string[]): ProxyFile {
  const table = Object.fromEntries(proxiedHosts(hosts).map((host) => [host, true]));
  const text = `// Private Amazon MWAA web servers, through: ssh -N -D ${SOCKS_PROXY.port} …
var hosts = ${JSON.stringify(table, null, 2)};

function FindProxyForURL(url, host) {
  var isPrivate = Object.prototype.hasOwnProperty.call(hosts, host.toLowerCase());
  return isPrivate ? "SOCKS5 ${SOCKS_PROXY.host}:${SOCKS_PROXY.port}" : "DIRECT";
}
`;
  return { name: 'airflow.pac', mediaType: 'application/x-ns-proxy-autoconfig', text };
}
