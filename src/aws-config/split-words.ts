/**
 * The words of a header as a shell would split them, which is what the AWS CLI does: `profile "my data"` are two.
 * Null where a quote is not closed.
 */
export function splitWords(text: string): string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  let quote: string | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (quote === null && /\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else if (quote === null && (character === '"' || character === "'")) {
      quote = character;
      word ??= '';
    } else if (character === quote) quote = null;
    else if (character === '\\' && next !== '' && isEscape(quote, next)) {
      word = (word ?? '') + next;
      at += 1;
    } else word = (word ?? '') + character;
  }
  if (quote !== null) return null;
  return word === null ? words : [...words, word];
}

/** Single quotes escape nothing, double ones themselves and the backslash, and outside it is everything. */
function isEscape(quote: string | null, next: string): boolean {
  return quote === null || (quote === '"' && (next === '"' || next === '\\'));
}
