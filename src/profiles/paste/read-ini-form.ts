import { fieldOfName, isMisspeltName } from './field-names';
import { isComment } from './is-comment';
import { type RefusedPaste, refusePaste } from './paste-refusals';
import { addValue, type PastedBlock } from './pasted-block';
import { readIniLine } from './read-ini-line';
import { isTailOfValue, refuseLine } from './refuse-line';
import { unquote } from './unquote';

/** A section of the INI text: its values, and the names of all its settings. */
export interface IniSection extends PastedBlock {
  settings: Set<string>;
}

/**
 * Reads a text in the form of `~/.aws/credentials` or `~/.aws/config`. The packages that read INI do not tell
 * the line of a value, which a refusal needs, so this is read here.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
 */
export function readIniForm(lines: readonly string[]): IniSection[] | RefusedPaste {
  const sections: IniSection[] = [];
  const names = new Set<string | null>();
  let label: string | null = null;
  for (const [index, text] of lines.entries()) {
    if (text === '' || isComment(text)) continue;
    const line = index + 1;
    if (label !== null) {
      const refused = takeSetting(currentSection(sections, line), label, text, line);
      if (refused !== null) return refused;
      label = null;
      continue;
    }
    const read = readIniLine(text);
    const section = sections.at(-1);
    if (read.kind === 'section') {
      const added = newSection(read.name, line);
      if (names.has(added.profileName)) return refusePaste('duplicated-profile', line);
      names.add(added.profileName);
      sections.push(added);
    } else if (read.kind === 'label') label = read.key;
    else if (read.kind === 'unknown' || isTailOfValue(text)) {
      return refuseLine(text, line, (section?.values.size ?? 0) > 0);
    } else {
      const refused = takeSetting(currentSection(sections, line), read.key, read.value, line);
      if (refused !== null) return refused;
    }
  }
  return sections;
}

function newSection(header: string | null, line: number): IniSection {
  const name = header === null ? null : (unquote(header.replace(/^profile\s+/, '')) ?? header);
  return { form: 'ini', profileName: name, line, values: new Map(), settings: new Set() };
}

/** Settings before any header make a section without a name. */
function currentSection(sections: IniSection[], line: number): IniSection {
  const last = sections.at(-1);
  if (last !== undefined) return last;
  const unnamed = newSection(null, line);
  sections.push(unnamed);
  return unnamed;
}

function takeSetting(section: IniSection, key: string, written: string, line: number): RefusedPaste | null {
  section.settings.add(key);
  const field = key === 'region' ? 'region' : fieldOfName(key);
  if (field === null) {
    if (!isMisspeltName(key)) return null;
    return key.length < 40
      ? refusePaste('unknown-variable', line, key)
      : refusePaste('unexpected-line', line);
  }
  const value = unquote(written);
  if (value === null) return refusePaste('quote-unclosed', line);
  return addValue(section, field, { text: value, line });
}
