import type { NamedHeaders } from './named-headers';

/**
 * Whether an answer is worth judging by its status and headers alone, whatever its page shows: every error, and what
 * AWS WAF answers in place of the page, which is no error by its status.
 *
 * @param headers none where only the page is known, which cannot see them
 */
export function mayBeFailing(status: number, headers: NamedHeaders = {}): boolean {
  return status >= 400 || headers['x-amzn-waf-action'] !== undefined;
}
