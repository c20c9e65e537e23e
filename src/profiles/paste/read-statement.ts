import type { PastedForm } from './pasted-credentials';
import type { Statement } from './split-statements';

/** One variable set by a statement. */
export interface Assignment {
  form: PastedForm;
  name: string;
  value: string;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const NAME_IS_VALUE = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s;
const POWERSHELL = /^\$\{?env:([A-Za-z_][A-Za-z0-9_]*)\}?\s*=\s*(.*)$/is;

/** The variables that a statement sets (none for `unset X`); null when it is not a statement of a known form. */
export function readStatement(words: Statement): Assignment[] | null {
  const [first = '', ...rest] = words;
  if (POWERSHELL.test(words.join(' '))) return readPowershell(words.join(' '));
  switch (first.toLowerCase()) {
    case 'export':
      return readExport(rest);
    case 'declare':
    case 'typeset':
      return rest[0] === '-x' ? readExport(rest.slice(1)) : null;
    case 'unset':
      return [];
    case 'set':
      return rest[0]?.startsWith('-') ? readFish(rest) : readWindowsCmd(rest);
    case 'setx':
      return readNamed('windows-cmd', rest);
    default:
      return readBare(words);
  }
}

function readPowershell(statement: string): Assignment[] {
  const [, name = '', value = ''] = POWERSHELL.exec(statement) ?? [];
  return [{ form: 'powershell', name, value: value.trim() }];
}

function readAssignment(form: PastedForm, text: string): Assignment | null {
  const [, name, value] = NAME_IS_VALUE.exec(text) ?? [];
  return name === undefined || value === undefined ? null : { form, name, value: value.trim() };
}

/** `export A=1 B=2 C`, where a name without a value exports what the shell has already. */
function readExport(words: Statement): Assignment[] | null {
  const assignments: Assignment[] = [];
  for (const word of words) {
    const assignment = readAssignment('env', word);
    if (assignment !== null) assignments.push(assignment);
    else if (!NAME.test(word)) return null;
  }
  return words.length > 0 ? assignments : null;
}

/** `set A=1`; cmd takes everything after the first `=`, so the quoted form `set "A=1"` is one word here. */
function readWindowsCmd(words: Statement): Assignment[] | null {
  const assignment = readAssignment('windows-cmd', words.join(' '));
  return assignment === null ? null : [assignment];
}

/** `set -gx A 1`; `set -e A` erases. Flags alone (`set -a`) set an option of another shell. */
function readFish(words: Statement): Assignment[] | null {
  const flags = words.filter((word) => word.startsWith('-'));
  const operands = words.slice(flags.length);
  if (operands.length === 0 || flags.some((flag) => /^-[a-z]*e|^--erase$/i.test(flag))) return [];
  return readNamed('fish', operands);
}

/** A name and its value as two words; words after them are options (`setx A 1 /M`). */
function readNamed(form: PastedForm, [name, value, ...options]: Statement): Assignment[] | null {
  if (name === undefined || !NAME.test(name)) return null;
  if (options.some((option) => !option.startsWith('/'))) return null;
  return [{ form, name, value: value ?? '' }];
}

/** `A=1 B=2`, `A = 1`, and variables set for one command: `A=1 B=2 aws mwaa …`. */
function readBare(words: Statement): Assignment[] | null {
  const [name = '', equals, value, ...others] = words;
  if (equals === '=' && NAME.test(name) && value !== undefined && others.length === 0) {
    return [{ form: 'env-no-export', name, value }];
  }
  const assignments: Assignment[] = [];
  for (const word of words) {
    const assignment = readAssignment('env-no-export', word);
    if (assignment === null) return word === 'aws' && assignments.length > 0 ? assignments : null;
    assignments.push(assignment);
  }
  return assignments;
}
