import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesIn, findInFiles } from './find-in-files';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/planted+secret';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airlock-find-'));
  mkdirSync(join(folder, 'deep'));
});

afterEach(() => rmSync(folder, { recursive: true }));

it.each([
  ['as it is', Buffer.from(`before ${SECRET} after`)],
  ['as UTF-16', Buffer.from(`before ${SECRET} after`, 'utf16le')],
  ['in base64', Buffer.from(Buffer.from(SECRET).toString('base64'))],
  ['in base64 behind one character', Buffer.from(Buffer.from(`"${SECRET}"`).toString('base64'))],
  ['in base64 behind two characters', Buffer.from(Buffer.from(`: ${SECRET}, more`).toString('base64'))],
])('finds a secret %s', (_title, content) => {
  writeFileSync(join(folder, 'deep', 'file'), content);
  writeFileSync(join(folder, 'other'), 'nothing');
  expect(filesIn(findInFiles(folder, { secret: SECRET }))).toEqual([join('deep', 'file')]);
});

it('finds nothing where nothing is', () => {
  writeFileSync(join(folder, 'file'), SECRET.slice(1));
  expect(findInFiles(folder, { secret: SECRET })).toEqual([]);
});

it('refuses to search where no file is', () => {
  rmSync(join(folder, 'deep'), { recursive: true });
  expect(() => findInFiles(folder, { secret: SECRET })).toThrow('no file');
});
