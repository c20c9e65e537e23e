/** The quotes that open a value and those that close it; curly ones come from chats and word processors. */
const CLOSING_QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['”', '”'],
  ['‘', '’'],
  ['’', '’'],
]);

/** The quote that closes what `character` opens; null when it opens nothing. */
export function closingQuoteOf(character: string): string | null {
  return CLOSING_QUOTES.get(character) ?? null;
}

/** The value without the quotes around it; null when a quote is opened and not closed at the end. */
export function unquote(value: string): string | null {
  const closing = closingQuoteOf(value.charAt(0));
  if (closing === null) return value;
  return value.length > 1 && value.endsWith(closing) ? value.slice(1, -1).trim() : null;
}
