import type { Switches } from '../switches';

export interface SessionCookieOrder {
  name: string;
  value: string;
  sameSite: Switches['cookieSameSite'];
  isHttpOnly: boolean;
}

/** A `Set-Cookie` value for a host-only, secure session cookie. */
export function sessionCookie({ name, value, sameSite, isHttpOnly }: SessionCookieOrder): string {
  return `${name}=${value}; Secure; ${isHttpOnly ? 'HttpOnly; ' : ''}SameSite=${sameSite}; Path=/`;
}

/** The value of a cookie in a `Cookie` header. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  return header
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
