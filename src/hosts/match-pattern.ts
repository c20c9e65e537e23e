/**
 * The match pattern that covers every page of one host, and of no other.
 *
 * @see https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
export function matchPattern(host: string): string {
  return `https://${host}/*`;
}

/** The host that a pattern of {@link matchPattern} covers; null for a pattern of any other form. */
export function hostOfPattern(pattern: string): string | null {
  return /^https:\/\/([^*/]+)\/\*$/.exec(pattern)?.[1] ?? null;
}
