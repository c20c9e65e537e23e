import { fieldOfName, isMisspeltName } from './field-names';
import { isComment } from './is-comment';
import { type RefusedPaste, refusePaste } from './paste-refusals';
import { addValue, holdsKeyMaterial, type PastedBlock } from './pasted-block';
import type { Assignment } from './read-statement';
import { readStatement } from './read-statement';
import { isTailOfValue, refuseLine } from './refuse-line';
import { splitStatements } from './split-statements';

/** Reads lines that set environment variables, in the syntax of any shell. All of them make one block. */
export function readShellForm(lines: readonly string[]): PastedBlock | RefusedPaste {
  const block: PastedBlock = { form: 'env', profileName: null, line: 1, values: new Map() };
  for (const [index, text] of lines.entries()) {
    const refused = readLine(block, text, index + 1);
    if (refused !== null) return refused;
  }
  block.profileName = block.values.get('profileName')?.text ?? null;
  return holdsKeyMaterial(block) ? block : refusePaste('not-recognised');
}

function readLine(block: PastedBlock, text: string, line: number): RefusedPaste | null {
  if (text === '' || isComment(text)) return null;
  const followsValue = block.values.size > 0;
  if (isTailOfValue(text)) return refuseLine(text, line, followsValue);
  const statements = splitStatements(text);
  if (statements === null) return refusePaste('quote-unclosed', line);
  for (const statement of statements) {
    const assignments = readStatement(statement);
    if (assignments === null) return refuseLine(text, line, followsValue);
    for (const assignment of assignments) {
      const refused = takeAssignment(block, assignment, line);
      if (refused !== null) return refused;
    }
  }
  return null;
}

function takeAssignment(block: PastedBlock, { form, name, value }: Assignment, line: number) {
  const field = fieldOfName(name);
  if (field === null) return isMisspeltName(name) ? refuseName(name, line) : null;
  if (field === 'accessKeyId') block.form = form;
  return addValue(block, field, { text: value, line });
}

/** A name of a variable is shown only while it is shorter than a secret. */
function refuseName(name: string, line: number): RefusedPaste {
  return name.length < 40
    ? refusePaste('unknown-variable', line, name)
    : refusePaste('unexpected-line', line);
}
