import { describe, expect, it, vi } from 'vitest';
import { saysOops } from '../../../../src/hints/rules/oops-text';

describe('saysOops', () => {
  it.each([
    'Oops, something went wrong',
    'OOPS! Something went wrong.',
    'ooops… something went wrong',
    'oops something went wrong',
    'Nothing went wrong. Then: oops, something went wrong',
    'something went wrong; oops. something went wrong',
    'エラー: 何らかの問題が発生しました。',
    '죄송합니다. 문제가 발생했습니다.',
  ])('hears "%s"', (text) => expect(saysOops(text)).toBe(true));

  it.each([
    'Something went wrong',
    'Whoops, something went wrong',
    'loops something went wrong',
    'Oops, nothing went wrong',
    'Oops. That is bad. Really, something went wrong',
    'o'.repeat(60_000),
    'something went wrong '.repeat(3_000),
    `oops${' '.repeat(60_000)}something went wrong`,
    '',
  ])('does not hear "%s"', (text) => expect(saysOops(text)).toBe(false));

  it('takes one step for each place that comes close, so that its work grows with the text alone', () => {
    const steps = [500, 1_000, 2_000].map((places) => {
      const text = 'something went wrong '.repeat(places);
      const slices = vi.spyOn(String.prototype, 'slice');
      saysOops(text);
      const { length } = slices.mock.calls;
      slices.mockRestore();
      return length;
    });
    expect(steps).toEqual([500, 1_000, 2_000]);
  });
});
