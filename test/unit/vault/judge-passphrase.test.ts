import { expect, it } from 'vitest';
import { judgePassphrase } from '../../../src/vault/judge-passphrase';

it.each([
  ['granite ferry oblique', 'granite ferry oblique', null],
  ['granite ferry oblique', 'granite ferry Oblique', 'different'],
  ['thirteen char', 'thirteen char', 'short'],
  ['fourteen chars', 'fourteen chars', null],
  ['abababababababab', 'abababababababab', 'plain'],
  ['🦀🦀🦀🦀🦀🦀🦀', '🦀🦀🦀🦀🦀🦀🦀', 'short'],
  ['', '', 'short'],
])('judges %j and %j', (passphrase, repeated, fault) => {
  expect(judgePassphrase(passphrase, repeated)).toBe(fault);
});
