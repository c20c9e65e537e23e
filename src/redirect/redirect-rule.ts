import { portOfTarget, type RouteTarget } from './route';

/**
 * A declarativeNetRequest rule that moves page loads of one host to another.
 *
 * @see https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest#type-Rule
 */
export interface RedirectRule {
  id: number;
  priority: number;
  condition: { urlFilter: string; resourceTypes: 'main_frame'[] };
  action: { type: 'redirect'; redirect: { transform: { host: string; port?: string } } };
}

/**
 * Builds the rule for one host, which must be a full host name (`isHostName`), as must the target's.
 *
 * The filter is anchored at both ends of `https://HOST/`: no subdomain, other port, user info or trailing dot
 * matches it, as `requestDomains` would let them. Host names hold none of its special characters (`*`, `^`,
 * `|`). What it matches has no port, so that a target at 443 needs no `port`: there is nothing to clear.
 *
 * A `transform` keeps path, query and fragment, and with it the web login token; a redirect to a fixed `url`
 * would drop the fragment.
 */
export function buildRedirectRule(id: number, host: string, target: RouteTarget): RedirectRule {
  const port = portOfTarget(target);
  const transform = port === 443 ? { host: target.host } : { host: target.host, port: String(port) };
  return {
    id,
    priority: 1,
    condition: { urlFilter: `|https://${host}/`, resourceTypes: ['main_frame'] },
    action: { type: 'redirect', redirect: { transform } },
  };
}
