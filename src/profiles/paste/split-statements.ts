import { closingQuoteOf } from './unquote';

/** The words of one command of a shell, without their quotes. */
export type Statement = readonly string[];

/**
 * Splits a line into its statements (`;`, `&`, `&&`) and their words, as far as bash, fish, PowerShell and cmd
 * agree: quotes group, and a word that begins with `#` starts a comment. A backslash is an ordinary character.
 * Null when a quote is not closed.
 */
export function splitStatements(line: string): Statement[] | null {
  const statements: Statement[] = [];
  let words: string[] = [];
  let word: string | null = null;

  const endWord = () => {
    if (word !== null) words.push(word);
    word = null;
  };
  const endStatement = () => {
    endWord();
    if (words.length > 0) statements.push(words);
    words = [];
  };

  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    const closing = closingQuoteOf(character);
    if (closing !== null) {
      const end = line.indexOf(closing, at + 1);
      if (end < 0) return null;
      word = `${word ?? ''}${line.slice(at + 1, end)}`;
      at = end;
    } else if (character === ';' || character === '&') endStatement();
    else if (/\s/.test(character)) endWord();
    else if (character === '#' && word === null) break;
    else word = `${word ?? ''}${character}`;
  }
  endStatement();
  return statements;
}
