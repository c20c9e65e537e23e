/** One value that is not an object or array. */
export interface JsonLeaf {
  /** Number of the object that holds it, in order of appearance. */
  owner: number;
  /** The key under which that object stands; empty for the outermost. */
  ownerKey: string;
  /** Its own key; empty in an array. */
  key: string;
  value: string | number | boolean | null;
  line: number;
}

export type JsonScan = { kind: 'leaves'; leaves: readonly JsonLeaf[] } | { kind: 'malformed'; line: number };

/** Deeper than any output of AWS; keeps the recursion away from the end of the stack. */
const MAX_DEPTH = 32;

/** Where a string ends; whether it is a good one is for `JSON.parse`. */
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/sy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;

/**
 * Reads JSON to a flat list of its values with their lines. `JSON.parse` would not do: it says nothing of the
 * line, drops all but the last of two equal keys, and its error message quotes the text, secrets included.
 */
export function scanJson(text: string): JsonScan {
  const scanner = new JsonScanner(text);
  return scanner.scan()
    ? { kind: 'leaves', leaves: scanner.leaves }
    : { kind: 'malformed', line: scanner.line };
}

class JsonScanner {
  readonly leaves: JsonLeaf[] = [];
  /** Line of what was read last, from 1. */
  line = 1;
  private at = 0;
  private owners = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  scan(): boolean {
    return this.scanValue('', 0, '', 0) && this.isAtEnd();
  }

  private scanValue(key: string, owner: number, ownerKey: string, depth: number): boolean {
    this.skipSpace();
    const character = this.text.charAt(this.at);
    if (character === '{') return depth < MAX_DEPTH && this.scanObject(key, depth);
    if (character === '[') return depth < MAX_DEPTH && this.scanArray(key, depth);
    const value = character === '"' ? this.takeString() : this.takeWord();
    if (value === undefined) return false;
    this.leaves.push({ owner, ownerKey, key, value, line: this.line });
    return true;
  }

  private scanObject(ownerKey: string, depth: number): boolean {
    this.owners += 1;
    const owner = this.owners;
    this.at += 1;
    if (this.takeMark('}')) return true;
    do {
      this.skipSpace();
      const key = this.takeString();
      if (key === undefined || !this.takeMark(':')) return false;
      if (!this.scanValue(key, owner, ownerKey, depth + 1)) return false;
    } while (this.takeMark(','));
    return this.takeMark('}');
  }

  /** The objects of an array stand under the key of the array. */
  private scanArray(key: string, depth: number): boolean {
    this.at += 1;
    if (this.takeMark(']')) return true;
    do {
      if (!this.scanValue(key, 0, '', depth + 1)) return false;
    } while (this.takeMark(','));
    return this.takeMark(']');
  }

  /** Undefined when there is no string here, or one with a line break or an escape that JSON does not have. */
  private takeString(): string | undefined {
    const token = this.take(STRING);
    if (token === null) return undefined;
    try {
      return JSON.parse(token);
    } catch {
      return undefined;
    }
  }

  private takeWord(): number | boolean | null | undefined {
    const token = this.take(NUMBER) ?? this.take(LITERAL);
    return token === null ? undefined : JSON.parse(token);
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const token = pattern.exec(this.text)?.[0] ?? null;
    if (token !== null) this.at += token.length;
    return token;
  }

  private takeMark(mark: string): boolean {
    this.skipSpace();
    if (this.text.charAt(this.at) !== mark) return false;
    this.at += 1;
    return true;
  }

  /** At the end of the text the line stays that of the last word: a text cut off is at fault there. */
  private skipSpace(): void {
    let line = this.line;
    while (this.at < this.text.length && ' \t\r\n'.includes(this.text.charAt(this.at))) {
      if (this.text.charAt(this.at) === '\n') line += 1;
      this.at += 1;
    }
    if (this.at < this.text.length) this.line = line;
  }

  private isAtEnd(): boolean {
    this.skipSpace();
    return this.at === this.text.length;
  }
}
