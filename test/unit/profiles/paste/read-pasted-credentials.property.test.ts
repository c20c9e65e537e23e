import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedCredentials } from '../../../../src/profiles/paste/read-pasted-credentials';
import { FORMS, RENDERS, temporaryCredentials } from './rendered-credentials';

const form = fc.constantFrom(...FORMS);
const lineEnd = fc.constantFrom('\n', '\r\n');
const garbage = fc.constantFrom('@@@ garbage', 'What is this?', '<html>', '***', 'a b c');

describe('readPastedCredentials', () => {
  it('reads back what was rendered, in every form', () => {
    fc.assert(
      fc.property(temporaryCredentials, form, lineEnd, fc.nat(8), (credentials, rendered, end, indent) => {
        const lines = RENDERS[rendered](credentials).map((line) => ' '.repeat(indent) + line);
        expect(readPastedCredentials(lines.join(end))).toEqual({
          kind: 'understood',
          candidates: [
            {
              ...credentials,
              form: rendered,
              profileName: rendered === 'ini' ? '123456789012_AdministratorAccess' : null,
              region: null,
              isLongLived: false,
            },
          ],
        });
      }),
    );
  });

  it('names the one line that was damaged', () => {
    fc.assert(
      fc.property(temporaryCredentials, form, garbage, fc.nat(), (credentials, rendered, damage, seed) => {
        const lines = RENDERS[rendered](credentials);
        const at = seed % lines.length;
        lines[at] = damage;
        expect(readPastedCredentials(lines.join('\n'))).toMatchObject({ kind: 'refused', line: at + 1 });
      }),
    );
  });

  it('never repeats a secret or a token in a refusal, wherever the text was damaged', () => {
    let refusals = 0;
    fc.assert(
      fc.property(
        temporaryCredentials,
        form,
        fc.nat(),
        fc.nat(200),
        fc.string({ maxLength: 12, unit: fc.constantFrom(...'"\'\n =;[]{}:,#$.…') }),
        (credentials, rendered, seed, removed, inserted) => {
          const text = RENDERS[rendered](credentials).join('\n');
          const at = seed % text.length;
          const reading = readPastedCredentials(text.slice(0, at) + inserted + text.slice(at + removed));
          if (reading.kind !== 'refused') return;
          refusals += 1;
          const shown = JSON.stringify(reading);
          for (const value of [credentials.secretAccessKey, credentials.sessionToken]) {
            for (let from = 0; from + 16 <= value.length; from += 1) {
              expect(shown.includes(value.slice(from, from + 16))).toBe(false);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(refusals).toBeGreaterThan(100);
  });

  it('never throws', () => {
    const words = [
      'export',
      'set',
      '-gx',
      '$Env:',
      'AWS_ACCESS_KEY_ID',
      '=',
      '"',
      '[',
      ']',
      '{',
      '}',
      '\n',
      ' ',
    ];
    const soup = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 60 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          soup.map((list) => list.join('')),
        ),
        (text) => {
          expect(['empty', 'understood', 'refused']).toContain(readPastedCredentials(text).kind);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    '[',
    '{"a":',
    '"',
    '\\',
    '\n',
    ' ',
    'export A=1 ',
    'a@b',
    '$ ',
    'A=1;',
    '[x]\n',
    '{"a":"',
    'eval ',
    '1',
    'é',
    '\\"',
    'aws ',
    'PS ',
    '[a',
    'AWS_A=\t',
    'a=1\nb:2\n',
    'export "',
    '"a":1,',
    '“',
  ])('takes no more than linear time on 64 kB of %j', (unit) => {
    const whole = unit.repeat(Math.floor((64 * 1024) / unit.length));
    const times = Array.from({ length: 3 }, () => {
      const startedAt = performance.now();
      readPastedCredentials(whole);
      return performance.now() - startedAt;
    });
    // A quadratic reader takes seconds; a linear one some milliseconds, if not each time on a busy machine.
    expect(Math.min(...times)).toBeLessThan(1_000);
  });
});
