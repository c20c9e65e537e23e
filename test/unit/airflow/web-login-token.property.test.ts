import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTokenExpiry } from '../../../src/airflow/web-login-token';
import { anyJwt, anyText } from './arbitraries';

it('reads the time of any payload', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8_640_000_000_000 }), fc.jsonValue(), (exp, user) => {
      const payload = Buffer.from(JSON.stringify({ user, exp })).toString('base64url');
      expect(readTokenExpiry(`e30.${payload}.c2ln`)).toBe(exp * 1000);
    }),
  );
});

it('never throws, and says a time or null', () => {
  const anyPayload = fc.json().map((json) => `e30.${Buffer.from(json).toString('base64url')}.c2ln`);
  fc.assert(
    fc.property(fc.oneof(anyText, anyJwt, anyPayload), (token) => {
      const expiry = readTokenExpiry(token);
      expect(expiry === null || Number.isSafeInteger(expiry)).toBe(true);
    }),
  );
});
