import { expect, it } from 'vitest';
import { decodeConfigFile } from '../../../src/aws-config/decode-config-file';
import { readConfigDocument } from '../../../src/aws-config/read-config-document';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each([
  ['', 'empty', null],
  ['# only a comment\n\n', 'empty', null],
  ['\n{"startUrl": "https://example.awsapps.com/start"}', 'json', 2],
  ['[\n  {"a": 1}\n]', 'json', 1],
  ['[{"a": 1}]', 'json', 1],
  ['<!doctype html>\n<p>[a]</p>', 'markup', 1],
  ['-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n', 'pem', 1],
  ['# Read me\nsome words', 'no-header', 2],
  ['[a]\nword\nword\nword\nx = y', 'mostly-unreadable', 2],
])('refuses %j', (text, reason, line) => {
  expect(readConfigDocument('config', text)).toEqual({ kind: 'refused', reason, line });
});

it('reads a file with a byte order mark', () => {
  const read = readConfigDocument('config', '\uFEFF[default]\nregion = eu-west-1');
  expect(read).toMatchObject({ kind: 'understood', faults: [], sections: [{ header: 'default', line: 1 }] });
});

it.each([
  ['UTF-8', utf8('[ä]')],
  ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, 0x5b, 0, 0xe4, 0, 0x5d, 0])],
  ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0, 0x5b, 0, 0xe4, 0, 0x5d])],
])('decodes %s', (_title, bytes) => {
  expect(decodeConfigFile(bytes)).toBe('[ä]');
});

it.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'binary'],
  ['zero bytes', utf8('[a]\0'), 'binary'],
  ['more than a megabyte', new Uint8Array(1_000_001), 'too-large'],
])('refuses %s', (_title, bytes, reason) => {
  expect(decodeConfigFile(bytes)).toMatchObject({ kind: 'refused', reason });
});
