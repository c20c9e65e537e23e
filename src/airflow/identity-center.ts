import { readWebUrl } from './web-url';

/** Where a shortcut of the AWS access portal leads: an account, in a role. */
export interface IdentityCenterShortcut {
  readonly startUrl: string;
  readonly accountId: string;
  readonly roleName: string;
}

/**
 * The start URL of an AWS access portal in its one valid form, without a trailing slash or fragment:
 * `https://NAME.awsapps.com/start`, or `https://ssoins-ID.portal.REGION.app.aws` (with `/start` if it was
 * given). Reads what people copy from the address bar, a shortcut link included. https only; null for any
 * other site. Never throws.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosignin.html
 */
export function readIdentityCenterStartUrl(text: string): string | null {
  if (/^\s*http:/i.test(text)) return null;
  const url = readWebUrl(text);
  if (url === null) return null;
  const path = url.pathname.replace(/\/+$/, '');
  const isKnown = /\.awsapps\.(?:com|cn)$/.test(url.hostname)
    ? /^\/start$|^\/directory\/[\w-]+$/.test(path)
    : /^[a-z0-9-]+\.portal\.[a-z0-9-]+\.app\.aws$/.test(url.hostname) && /^(?:\/start)?$/.test(path);
  return isKnown ? `https://${url.hostname}${path}` : null;
}

/**
 * The link that opens a page of the console in a given account and role, through the access portal.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/createshortcutlink.html
 * @throws RangeError when the start URL, the account id or the role name is not valid
 */
export function identityCenterUrl(shortcut: IdentityCenterShortcut, destination: string): string {
  const startUrl = readIdentityCenterStartUrl(shortcut.startUrl);
  if (startUrl === null) {
    throw new RangeError(
      'Not the start URL of an access portal. Give one such as "https://example.awsapps.com/start".',
    );
  }
  if (!/^\d{12}$/.test(shortcut.accountId)) throw new RangeError('Not an account id: it has 12 digits.');
  if (!isRoleName(shortcut.roleName)) {
    throw new RangeError(
      'Not a role name of the access portal: it has 1 to 64 letters, digits and "+=,.@-_".',
    );
  }
  const query = Object.entries({ account_id: shortcut.accountId, role_name: shortcut.roleName, destination });
  return `${startUrl}/#/console?${query.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
}

/** The destination of a shortcut link of the access portal; null for every other text. Never throws. */
export function readIdentityCenterDestination(text: string): string | null {
  if (readIdentityCenterStartUrl(text) === null) return null;
  const query = readWebUrl(text)?.hash.split('?', 2)[1];
  return new URLSearchParams(query ?? '').get('destination');
}

function isRoleName(text: string): boolean {
  return /^[\w+=,.@-]{1,64}$/.test(text);
}
