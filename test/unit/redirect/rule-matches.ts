import type { RedirectRule } from '../../../src/redirect/redirect-rule';

/**
 * A model of how Chrome matches a rule's `urlFilter` against the URL of a page load, for the part of the
 * syntax that the plan may use: an anchor at the beginning and plain characters, ignoring case. Everything
 * else is an error of the plan, since it would match more than one host.
 *
 * @see https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest#property-RuleCondition-urlFilter
 */
export function ruleMatches(rule: RedirectRule, url: string): boolean {
  const { urlFilter, resourceTypes, ...others } = rule.condition;
  if (!/^\|[^|^*]+$/.test(urlFilter)) throw new Error(`Not a plain anchored filter: ${urlFilter}`);
  if (resourceTypes.join() !== 'main_frame') throw new Error('Not for page loads only.');
  if (Object.keys(others).length > 0) throw new Error('A condition that the model does not know.');
  return new URL(url).href.toLowerCase().startsWith(urlFilter.slice(1).toLowerCase());
}

/** What Chrome makes of a URL that the rule matches. */
export function applyRule(rule: RedirectRule, url: string): string {
  const { host, port } = rule.action.redirect.transform;
  const to = new URL(url);
  to.hostname = host;
  if (port !== undefined) to.port = port;
  return to.href;
}
