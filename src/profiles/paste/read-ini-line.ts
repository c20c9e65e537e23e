import { fieldOfName } from './field-names';

/** One line of an INI text. */
export type IniLine =
  | { kind: 'section'; name: string }
  | { kind: 'setting'; key: string; value: string }
  /** The name of a credential alone, as the portal of IAM Identity Center labels the value on the next line. */
  | { kind: 'label'; key: string }
  | { kind: 'unknown' };

const SECTION = /^\[([^\]]*)\]\s*(?:[#;].*)?$/;
const KEY = /^[A-Za-z_][\w. -]*$/;

/** Reads a trimmed line that is neither empty nor a comment. */
export function readIniLine(text: string): IniLine {
  const section = SECTION.exec(text)?.[1];
  if (section !== undefined) return { kind: 'section', name: section.trim() };
  const separator = text.search(/[=:]/);
  const key = normalKey(separator < 0 ? text : text.slice(0, separator));
  if (key === null) return { kind: 'unknown' };
  const value = separator < 0 ? '' : withoutComment(text.slice(separator + 1)).trim();
  if (value === '' && fieldOfName(key) !== null && text.charAt(separator) !== '=')
    return { kind: 'label', key };
  return separator < 0 ? { kind: 'unknown' } : { kind: 'setting', key, value };
}

/** `AWS Access Key ID` and `aws_access_key_id` are one key. */
function normalKey(text: string): string | null {
  const key = text.trim();
  return KEY.test(key) ? key.toLowerCase().replaceAll(' ', '_') : null;
}

/** No value of ours has a space in it, so a `#` or `;` after a space begins a comment. */
function withoutComment(value: string): string {
  const comment = value.search(/\s[#;]/);
  return comment < 0 ? value : value.slice(0, comment);
}
