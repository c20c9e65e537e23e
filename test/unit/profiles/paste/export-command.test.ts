import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportCommand } from '../../../../src/profiles/paste/export-command';
import type { ExportFormat } from '../../../../src/profiles/paste/export-format';

const FORMATS: ExportFormat[] = ['process', 'env', 'powershell', 'windows-cmd', 'fish'];

describe('exportCommand', () => {
  it.each(FORMATS)('asks for the format %s', (format) => {
    expect(exportCommand('data-prod', format)).toBe(
      `aws configure export-credentials --profile data-prod --format ${format}`,
    );
    expect(exportCommand(null, format)).toBe(`aws configure export-credentials --format ${format}`);
    expect(exportCommand('\n', format)).toBe(`aws configure export-credentials --format ${format}`);
  });

  it.each([
    ['process', "a b's", "--profile 'a b'\\''s'"],
    ['env', '$(reboot)`x`', "--profile '$(reboot)`x`'"],
    ['env', '-x', "--profile='-x'"],
    ['fish', "a\\'b", "--profile 'a\\\\\\'b'"],
    ['powershell', "$(x) it's ‘so’", "--profile '$(x) it''s ‘‘so’’'"],
    ['windows-cmd', 'a b&calc', '--profile ^"a b^&calc^"'],
    ['windows-cmd', 'x%PATH%', '--profile ^"x^%PATH^%^"'],
    ['windows-cmd', 'q"x\\', '--profile ^"q\\^"x\\\\^"'],
    ['env', 'a\r\nb', '--profile ab'],
  ] as const)('quotes for %s: %s', (format, name, option) => {
    expect(exportCommand(name, format)).toBe(`aws configure export-credentials ${option} --format ${format}`);
  });

  it('gives a POSIX shell the name as it is, and nothing to run', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/\p{Cc}|^-/u.test(text));
    const names = fc
      .sample(name, 200)
      .concat('a;b', '$(echo x)', "'", '~', '*', '!x', '\\', '"', '#c', '=ls');
    const script = names.map((each) => exportCommand(each, 'env').replace('aws', 'show')).join('\n');
    const shown = execFileSync('sh', ['-c', `show() { printf '%s\\0' "$4"; }\n${script}`]);
    expect(shown.toString('utf8').split('\0').slice(0, -1)).toEqual(names);
  });
});
