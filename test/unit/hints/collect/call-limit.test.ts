import { expect, it } from 'vitest';
import { createCallLimit } from '../../../../src/hints/collect/call-limit';

it('a tab that floods is heard again after a minute; other tabs are heard meanwhile', () => {
  let now = 0;
  const mayCall = createCallLimit(() => now);
  const flood = Array.from({ length: 1_000 }, () => mayCall(7)).filter(Boolean);
  expect(flood).toHaveLength(40);
  expect(mayCall(8)).toBe(true);
  now = 59_999;
  expect(mayCall(7)).toBe(false);
  now = 60_000;
  expect(mayCall(7)).toBe(true);
});
