/**
 * How much of a page is read at most: texts in characters, lists in entries. The content script cuts to these
 * limits, and the worker refuses what exceeds them.
 */
export const PAGE_LIMITS = {
  path: 300,
  contentType: 100,
  text: 300,
  list: 8,
  bodyText: 65_536,
  calls: 50,
  cameFrom: 2_000,
} as const;
