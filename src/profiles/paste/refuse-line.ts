import { type RefusedPaste, refusePaste } from './paste-refusals';

/** Nothing but the characters of a secret or token, perhaps with the end of a quotation. */
const TAIL_OF_VALUE = /^[A-Za-z0-9+/]{8,}={0,2}["'”’]?[;,]?$/;

/** Refuses a line that means nothing, telling apart the tail of a long value that was broken in two. */
export function refuseLine(text: string, line: number, followsValue: boolean): RefusedPaste {
  const isTail = followsValue && isTailOfValue(text);
  return refusePaste(isTail ? 'value-wrapped' : 'unexpected-line', line);
}

/** Whether the whole line could be the tail of a value. Also true of `ABCDEFGH==`, which reads as a variable. */
export function isTailOfValue(text: string): boolean {
  return TAIL_OF_VALUE.test(text);
}
