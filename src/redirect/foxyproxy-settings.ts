import { type ProxyFile, proxiedHosts, SOCKS_PROXY } from './socks-proxy';

/** The name of the proxy in FoxyProxy. */
const TITLE = 'Amazon MWAA';

/**
 * A settings file for FoxyProxy 8 and 9, which replaces the proxies that FoxyProxy has. Patterns are tested
 * against the whole URL, ignoring case; `mode: pattern` is "Proxy by Patterns". The port is a text.
 *
 * The version 7 form of AWS's tutorial is another one and is not accepted as it is.
 *
 * @see https://github.com/foxyproxy/browser-extension `src/content/schema.json`, `src/content/options.js`
 */
export function foxyProxySettings(hosts: readonly string[]): ProxyFile {
  const include = proxiedHosts(hosts).map((host) => ({
    type: 'regex',
    title: host,
    pattern: `^https://${host.replaceAll('.', '\\.')}/`,
    active: true,
  }));
  const proxy = {
    active: true,
    title: TITLE,
    type: 'socks5',
    hostname: SOCKS_PROXY.host,
    port: String(SOCKS_PROXY.port),
    username: '',
    password: '',
    cc: '',
    city: '',
    color: '#0d6efd',
    pac: '',
    pacString: '',
    proxyDNS: true,
    include,
    exclude: [],
    tabProxy: [],
  };
  const settings = {
    mode: 'pattern',
    sync: false,
    autoBackup: false,
    passthrough: '',
    theme: '',
    container: {},
    commands: {},
    data: [proxy],
  };
  return {
    name: 'airflow-foxyproxy.json',
    mediaType: 'application/json',
    text: `${JSON.stringify(settings, null, 2)}\n`,
  };
}
