/** One line of a file of the AWS CLI, by itself. */
export type ConfigLine =
  | { readonly kind: 'nothing' | 'malformed-header' | 'unreadable' }
  | { readonly kind: 'header'; readonly header: string }
  | { readonly kind: 'setting'; readonly name: string; readonly value: string };

const COMMENT = /^[#;]/;
const COMMENT_BEHIND_HEADER = /\s[#;].*$/;
/** A `#` or `;` behind white space: the SDKs read a comment there, and no value of AWS's settings has one. */
const COMMENT_BEHIND_VALUE = /(?:^|\s)[#;].*$/;

/**
 * Reads a trimmed line. What divides name and value is the first `=` or `:`, as for the AWS CLI.
 * https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
export function readConfigLine(text: string): ConfigLine {
  if (text === '' || COMMENT.test(text)) return { kind: 'nothing' };
  if (text.startsWith('[')) {
    const whole = text.replace(COMMENT_BEHIND_HEADER, '').trimEnd();
    const header = /^\[(.*)\]/.exec(whole.endsWith(']') ? whole : text)?.[1]?.trim() ?? '';
    return header === '' ? { kind: 'malformed-header' } : { kind: 'header', header };
  }
  const divider = text.search(/[=:]/);
  const name = divider < 0 ? '' : text.slice(0, divider).trim().toLowerCase();
  if (name === '') return { kind: 'unreadable' };
  const value = text.slice(divider + 1).trim();
  return { kind: 'setting', name, value: value.replace(COMMENT_BEHIND_VALUE, '').trimEnd() };
}
