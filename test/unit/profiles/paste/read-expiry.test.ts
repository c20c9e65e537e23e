import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExpiry } from '../../../../src/profiles/paste/read-expiry';

const NOON = Date.UTC(2026, 7, 1, 12);

describe('readExpiry', () => {
  it.each([
    '2026-08-01T12:00:00Z',
    '2026-08-01T12:00:00+00:00',
    '2026-08-01T14:00:00+02:00',
    '2026-08-01T06:30:00-0530',
    '2026-08-01T12:00Z',
    '2026-08-01 12:00:00 +0000 UTC',
    '2026-08-01 12:00:00',
    '2026-08-01T12:00:00.000000+00:00',
    String(NOON),
    String(NOON / 1000),
    `${NOON / 1000}.0`,
  ])('reads %s', (text) => {
    expect(readExpiry(text)).toBe(NOON);
  });

  it('keeps milliseconds', () => {
    expect(readExpiry('2026-08-01T12:00:00.189000+00:00')).toBe(NOON + 189);
  });

  it.each([
    '',
    'soon',
    '2026-02-30T12:00:00Z',
    '2026-13-01T12:00:00Z',
    '2026-08-01T24:00:00Z',
    '2026-08-01T12:60:00Z',
    '2026-08-01T12:00:00+24:00',
    '0026-08-01T12:00:00Z',
    '01/08/2026 12:00',
    '-5',
    '9999999999999999',
  ])('refuses %j', (text) => {
    expect(readExpiry(text)).toBeNull();
  });

  it('reads back every date of its range', () => {
    const date = fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (moment) => {
        expect(readExpiry(moment.toISOString())).toBe(moment.getTime());
      }),
    );
  });
});
