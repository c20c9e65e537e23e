import { fieldOfName } from './field-names';
import { isComment } from './is-comment';
import { readIniLine } from './read-ini-line';

export type Notation = 'json' | 'ini' | 'shell';

const JSON_LINE = /^(?:\{|"[A-Za-z_]+"\s*:|\[\s*(?:\{|$))/;
const SECTION = /^\[[^\]]*\]/;
const SHELL_LINE = /^(?:export\s|declare\s|typeset\s|set\s|setx\s|\$\{?env:)/i;
const UPPER_CASE_VARIABLE = /^[A-Z_][A-Z0-9_]*\s*=/;

/**
 * Tells the notation of the text by the first line that shows one. Not the first line alone: when that one is
 * damaged, the others tell what it was meant to be, and the refusal can name the damaged line.
 */
export function recogniseForm(lines: readonly string[]): Notation | null {
  for (const line of lines) {
    if (line === '' || isComment(line)) continue;
    if (JSON_LINE.test(line)) return 'json';
    if (SECTION.test(line)) return 'ini';
    if (SHELL_LINE.test(line) || UPPER_CASE_VARIABLE.test(line)) return 'shell';
    const read = readIniLine(line);
    if ((read.kind === 'setting' || read.kind === 'label') && fieldOfName(read.key) !== null) return 'ini';
  }
  return null;
}
