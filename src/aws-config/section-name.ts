import { splitWords } from './split-words';

/** What a section is about, by its header. */
export type SectionName =
  | { readonly kind: 'profile' | 'sso-session'; readonly name: string }
  /** Settings of endpoints and the like, which hold nothing of interest here. */
  | { readonly kind: 'other' }
  | { readonly kind: 'left-out'; readonly reason: HeaderFault };

/** Why no profile is read from a section. */
export type HeaderFault =
  /** A header of `config` without the word `profile`: the AWS CLI reads no profile there. */
  | 'prefix-missing'
  /** `[profile my data]`: a name with spaces needs quotes. */
  | 'name-unquoted'
  /** `[profile]`, or a quote that is not closed. */
  | 'name-missing';

/** Which of the two files a text is; `any` where nothing tells. */
export type ConfigFileKind = 'config' | 'credentials' | 'any';

/**
 * Reads a header. In `config` a profile is `[profile NAME]` or `[default]`; in `credentials` it is the name alone.
 * https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
export function readSectionName(header: string, file: ConfigFileKind): SectionName {
  const [, word] = /^(profile|sso-session|services|plugins|preview)\b(?![-.])/.exec(header) ?? [];
  if (file === 'credentials' || word === undefined) {
    if (file === 'config' && header !== 'default') return { kind: 'left-out', reason: 'prefix-missing' };
    return { kind: 'profile', name: splitQuotes(header) };
  }
  if (word !== 'profile' && word !== 'sso-session') return { kind: 'other' };
  const words = splitWords(header);
  const name = words?.[1] ?? '';
  if (words === null || name === '') return { kind: 'left-out', reason: 'name-missing' };
  if (words.length > 2) return { kind: 'left-out', reason: 'name-unquoted' };
  return { kind: word, name };
}

/** A name in quotes stands for the name; any other is taken as it is. */
function splitQuotes(header: string): string {
  const words = /^["']/.test(header) ? splitWords(header) : null;
  return words?.length === 1 ? (words[0] ?? header) : header;
}
