import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { readTokenExpiry, WEB_LOGIN_TOKEN_LIFETIME_MS } from '../../../src/airflow/web-login-token';
import { WEB_SESSION_LIFETIME_MS } from '../../../src/airflow/web-session';

const withPayload = (payload: string): string => `e30.${btoa(payload)}.c2ln`;

it('knows the lifetimes that AWS documents', () => {
  expect(WEB_LOGIN_TOKEN_LIFETIME_MS).toBe(60 * 1000);
  expect(WEB_SESSION_LIFETIME_MS).toBe(12 * 3600 * 1000);
});

describe('readTokenExpiry', () => {
  it('reads the time of a JWT made by a library, whatever else it says', async () => {
    const token = await new SignJWT({ user: 'assumed-role/Ingénieur/ÿ>>>???', aud: 'webserver' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(1_800_000_060)
      .sign(new TextEncoder().encode('a key that only this test knows, 32+'));
    expect(readTokenExpiry(token)).toBe(1_800_000_060_000);
  });

  it('accepts a fraction of a second', () => {
    expect(readTokenExpiry(withPayload('{"exp":1800000060.5}'))).toBe(1_800_000_060_500);
  });

  it.each([
    ['nothing', ''],
    ['two parts', 'e30.e30'],
    ['four parts', `${withPayload('{"exp":1800000060}')}.x`],
    ['no base64', 'e30.é.c2ln'],
    ['no JSON', withPayload('exp')],
    ['no claims', withPayload('{}')],
    ['null', withPayload('null')],
    ['a list', withPayload('[1800000060]')],
    ['a text for a time', withPayload('{"exp":"1800000060"}')],
    ['a time out of range', withPayload('{"exp":1e300}')],
    ['a time before all time', withPayload('{"exp":-1}')],
  ])('is null for %s', (_, token) => {
    expect(readTokenExpiry(token)).toBeNull();
  });
});
