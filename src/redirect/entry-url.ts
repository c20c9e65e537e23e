import { isHostName, parseUrl } from '../airflow/web-url';

/** Why a text is no template of an entry URL. */
export type EntryUrlRefusal =
  | 'empty'
  | 'not-a-url'
  | 'http'
  | 'host'
  | 'user-info'
  | 'placeholder'
  | 'placeholder-in-host'
  | 'sign-in-url';

export type EntryUrlReading =
  | { readonly kind: 'template'; readonly template: string }
  | { readonly kind: 'refused'; readonly reason: EntryUrlRefusal };

/** What stands for a placeholder while its URL is parsed; letters only, so that it passes unchanged. */
const STAND_INS = { '{environment}': 'xxairlockenvironmentxx', '{role}': 'xxairlockrolexx' } as const;

/**
 * Reads the template of an entry URL: the page of a load balancer that signs the user in by itself (OpenID
 * Connect or Amazon Cognito), makes the web login token and leads on to Airflow. `{environment}` and `{role}`
 * may stand in its path and query; both may also be written out. Never throws.
 *
 * A URL with `login=true` or a fragment is a sign-in URL: the load balancer hands it to the web server
 * instead of signing anybody in, and its fragment may be a token, which must not be kept.
 *
 * @see https://github.com/aws-samples/alb-sso-mwaa
 */
export function readEntryUrlTemplate(text: string): EntryUrlReading {
  const trimmed = text.trim().replace(/%7B(environment|role)%7D/gi, (_, name: string) => `{${name}}`);
  if (trimmed === '') return refused('empty');
  if (/[\s\\\p{Cc}]/u.test(trimmed)) return refused('not-a-url');
  if (/^http:/i.test(trimmed)) return refused('http');
  const authority = /^https:\/\/([^/?#]*)/i.exec(trimmed)?.[1];
  if (authority === undefined) return refused('not-a-url');
  if (/[{}]/.test(authority)) return refused('placeholder-in-host');
  if (authority.includes('@')) return refused('user-info');

  const standing = withStandIns(trimmed);
  if (/[{}]/.test(standing)) return refused('placeholder');
  const url = parseUrl(standing);
  if (url === null) return refused('not-a-url');
  url.hostname = url.hostname.replace(/\.$/, '');
  if (!isHostName(url.hostname)) return refused('host');
  if (url.hash !== '' || url.searchParams.get('login') === 'true') return refused('sign-in-url');
  return { kind: 'template', template: withPlaceholders(url.href) };
}

/** The entry URL for one environment and Airflow role; the values are escaped, so that they stay values. */
export function fillEntryUrl(
  template: string,
  values: { readonly environment: string; readonly role: string },
): string {
  return template.replace(/\{(environment|role)\}/g, (_, name: 'environment' | 'role') =>
    encodeURIComponent(values[name]),
  );
}

/** Whether the template asks for a role, so that one has to be picked. */
export function asksForRole(template: string): boolean {
  return template.includes('{role}');
}

/**
 * Whether the load balancer learns from the URL which environment is meant: by the placeholder, or by its
 * name written out as a part of the path or a value of the query.
 */
export function namesEnvironment(template: string, name: string): boolean {
  if (template.includes('{environment}')) return true;
  const url = parseUrl(template);
  return url !== null && [...url.pathname.split('/'), ...url.searchParams.values()].includes(name);
}

/**
 * Where the set-up of AWS's sample ends the load balancer's own session; other set-ups may have no such page.
 *
 * @see https://github.com/aws-samples/alb-sso-mwaa
 */
export function signOutUrl(template: string): string | null {
  const url = parseUrl(template);
  return url === null ? null : `${url.origin}/logout`;
}

function withStandIns(text: string): string {
  return Object.entries(STAND_INS).reduce(
    (result, [name, standIn]) => result.replaceAll(name, standIn),
    text,
  );
}

function withPlaceholders(text: string): string {
  return Object.entries(STAND_INS).reduce(
    (result, [name, standIn]) => result.replaceAll(standIn, name),
    text,
  );
}

function refused(reason: EntryUrlRefusal): EntryUrlReading {
  return { kind: 'refused', reason };
}
