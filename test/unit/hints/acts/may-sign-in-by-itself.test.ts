import { describe, expect, it } from 'vitest';
import { NO_CHOICES, STAGES } from '../../../../src/environments/choices';
import {
  maySignInByItself,
  SIGN_IN_BY_ITSELF_EVERY_MS,
} from '../../../../src/hints/acts/may-sign-in-by-itself';

const NOW = Date.UTC(2026, 10, 22, 12);
const CHOSEN = { choices: { ...NO_CHOICES, signsInByItself: true }, isActiveTab: true, lastAt: null };

describe('maySignInByItself', () => {
  it('only where the user chose it', () => {
    expect(maySignInByItself(CHOSEN, NOW)).toBe(true);
    expect(maySignInByItself({ ...CHOSEN, choices: NO_CHOICES }, NOW)).toBe(false);
  });

  it.each(STAGES)('in the stage %s: not in production', (stage) => {
    expect(maySignInByItself({ ...CHOSEN, choices: { ...CHOSEN.choices, stage } }, NOW)).toBe(
      stage !== 'production',
    );
  });

  it('never in a tab that the user does not see', () => {
    expect(maySignInByItself({ ...CHOSEN, isActiveTab: false }, NOW)).toBe(false);
  });

  it.each([
    [SIGN_IN_BY_ITSELF_EVERY_MS, true],
    [SIGN_IN_BY_ITSELF_EVERY_MS - 1, false],
    [0, false],
    [-1_000, false],
  ])('%s ms after the last time: %s', (ago, expected) => {
    expect(maySignInByItself({ ...CHOSEN, lastAt: NOW - ago }, NOW)).toBe(expected);
  });
});
