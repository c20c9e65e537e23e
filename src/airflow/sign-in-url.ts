import { isAuthority } from './authority';
import { SIGN_IN_PAGE, type SignInPath } from './sign-in-path';

/**
 * The URL that signs a browser in. The web login token stands in the fragment, which browsers keep to
 * themselves: no server, proxy or load balancer sees or logs it.
 *
 * A token is a JWT and needs no escaping; were it ever something else, what does not belong in a fragment
 * is percent-encoded, so that the URL stays one.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/call-mwaa-apis-web.html
 * @param authority host of the web server or of the load balancer before it, with or without a port
 * @throws RangeError when the authority is not one, or the token is empty or not valid text;
 *   the message never holds the token
 */
export function buildSignInUrl(authority: string, path: SignInPath, token: string): string {
  if (!isAuthority(authority)) throw new RangeError(`Not a web server host: "${authority}".`);
  if (token === '') throw new RangeError('The web login token is empty. Ask for a new one.');
  return `https://${authority}${path}${SIGN_IN_PAGE}?login=true#${encodeFragment(token)}`;
}

function encodeFragment(text: string): string {
  try {
    return encodeURIComponent(text).replace(/%(?:21|24|26|2B|2C|2F|3A|3B|3D|3F|40)/g, decodeURIComponent);
  } catch {
    throw new RangeError('The web login token is not valid text. Ask for a new one.');
  }
}
