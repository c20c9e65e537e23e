import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from '../../../../src/profiles/paste/scan-json';

function leavesOf(value: unknown): unknown[] {
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [value];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('scanJson', () => {
  it('finds the values that JSON.parse finds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const scan = scanJson(text);
        // Both sides in the order of the text: JSON.parse puts keys that are numbers first.
        const found = scan.kind === 'leaves' ? scan.leaves.map((leaf) => leaf.value) : null;
        const sorted = (values: unknown[]) => values.map((leaf) => JSON.stringify(leaf)).sort();
        expect(found && sorted(found)).toEqual(sorted(leavesOf(JSON.parse(text))));
      }),
    );
  });

  it('refuses what JSON.parse refuses, and nothing else', () => {
    const damaged = fc
      .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom(...'{}[]",:\\ \n\t\u0001-01e.tfnu', ''))
      .map(([text, seed, inserted]) => {
        const at = seed % (text.length + 1);
        return text.slice(0, at) + inserted + text.slice(at + 1);
      });
    let malformed = 0;
    fc.assert(
      fc.property(fc.oneof(damaged, fc.json({ maxDepth: 4 })), (text) => {
        if (!isJson(text)) malformed += 1;
        expect(scanJson(text).kind).toBe(isJson(text) ? 'leaves' : 'malformed');
      }),
      { numRuns: 2000 },
    );
    expect(malformed).toBeGreaterThan(200);
  });

  it('tells the owner, the keys and the line of each value', () => {
    expect(scanJson('{\n"a": {"b": 1},\n"c": [\n{"d": null}]}')).toEqual({
      kind: 'leaves',
      leaves: [
        { owner: 2, ownerKey: 'a', key: 'b', value: 1, line: 2 },
        { owner: 3, ownerKey: 'c', key: 'd', value: null, line: 4 },
      ],
    });
  });

  it('refuses nesting that no output has, however deep', () => {
    expect(scanJson('['.repeat(60_000)).kind).toBe('malformed');
    expect(scanJson('{"a":'.repeat(10_000)).kind).toBe('malformed');
  });
});
