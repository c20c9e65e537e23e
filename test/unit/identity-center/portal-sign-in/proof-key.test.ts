import { expect, it } from 'vitest';
import {
  challengeOf,
  randomPort,
  randomText,
} from '../../../../src/identity-center/portal-sign-in/proof-key';

it('makes the challenge of the example in RFC 7636', async () => {
  expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});

it('makes texts that are long, safe in a URL, and never the same', () => {
  const texts = Array.from({ length: 50 }, () => randomText(48));
  for (const text of texts) expect(text).toMatch(/^[A-Za-z0-9_-]{64}$/);
  expect(new Set(texts).size).toBe(texts.length);
});

it('takes a port that nobody has registered', () => {
  for (let round = 0; round < 200; round += 1) {
    expect(randomPort()).toBeGreaterThanOrEqual(49_152);
    expect(randomPort()).toBeLessThanOrEqual(65_535);
  }
});
