import { describe, expect, it } from 'vitest';
import { formatDateTime } from '../../../src/i18n/format-date-time';
import { formatDuration } from '../../../src/i18n/format-duration';
import { translateCount } from '../../../src/i18n/translate-count';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('formatDuration', () => {
  it.each([
    [-5, 'less than a minute'],
    [MINUTE - 1, 'less than a minute'],
    [MINUTE, '1 min'],
    [52 * MINUTE + 59_000, '52 min'],
    [HOUR, '1 hr'],
    [11 * HOUR + 40 * MINUTE, '11 hr 40 min'],
    [47 * HOUR, '47 hr'],
    [48 * HOUR, '2 days'],
  ])('writes %i ms as "%s"', (milliseconds, expected) => {
    expect(formatDuration(milliseconds)).toBe(expected);
  });
});

describe('formatDateTime', () => {
  const noon = new Date(2026, 10, 22, 12, 0).getTime();

  it('leaves out the date of today only', () => {
    expect(formatDateTime(noon + HOUR, noon)).not.toContain('2026');
    expect(formatDateTime(noon + 24 * HOUR, noon)).toContain('2026');
  });
});

describe('translateCount', () => {
  it('tells one from several', () => {
    expect(translateCount('environments', 1)).toBe('1 environment');
    expect(translateCount('environments', 0)).toBe('0 environments');
    expect(translateCount('environments', 1_234)).toBe('1,234 environments');
  });
});
