import { isEnvironmentName } from './environment-name';
import { readIdentityCenterDestination, readIdentityCenterStartUrl } from './identity-center';
import { normalizeLandingPage } from './landing-page';
import { isWrittenLikeRegion } from './region';
import { classifyWebServerHost, type WebServerHostFamily } from './web-server-host';
import { parseUrl, readWebUrl } from './web-url';

/** What a pasted URL tells about an environment: its web server, or its name in the console. */
export type PastedAirflowUrl =
  | {
      readonly kind: 'web-server';
      readonly host: string;
      readonly region: string | null;
      /** Where the URL led; null when it led nowhere in particular, as a sign-in URL does. */
      readonly landingPage: string | null;
      readonly isPrivateEndpoint: boolean;
      readonly family: WebServerHostFamily;
    }
  | { readonly kind: 'console'; readonly region: string; readonly name: string };

const CONSOLE_HOST = /^(?:[a-z0-9-]+\.)*console\.(?:aws\.amazon\.com|amazonaws\.cn)$/;
const API_HOST =
  /^(?:api|env|ops)\.airflow(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|api\.(?:aws|amazonwebservices\.com\.cn))$/;

/**
 * Reads whatever URL of Airflow a user has at hand: a page, a sign-in URL (its token is dropped), a
 * signed-out page (it names the page that was wanted), a link of the console, or an access portal's
 * shortcut to one. Quotes and angle brackets around it are ignored. Null for anything else. Never throws.
 */
export function readPastedAirflowUrl(text: string): PastedAirflowUrl | null {
  const bare = text.replace(/^[\s\p{Cf}<"'`(]+|[\s\p{Cf}>"'`)]+$/gu, '');
  const url = readWebUrl(readIdentityCenterDestination(bare) ?? bare);
  if (url === null) return null;
  if (CONSOLE_HOST.test(url.hostname)) return readConsoleUrl(url);
  if (API_HOST.test(url.hostname) || readIdentityCenterStartUrl(url.href) !== null) return null;

  const { region, isPrivateEndpoint, family } = classifyWebServerHost(url.hostname);
  return {
    kind: 'web-server',
    host: url.hostname,
    region,
    landingPage: readLandingPage(url),
    isPrivateEndpoint,
    family,
  };
}

function readConsoleUrl(url: URL): PastedAirflowUrl | null {
  if (!/^\/mwaa(?:\/|$)/.test(url.pathname)) return null;
  const name = /^#\/?environments\/([^/?]+)/.exec(url.hash)?.[1];
  const region = url.searchParams.get('region') ?? url.hostname.split('.').find(isWrittenLikeRegion);
  if (name === undefined || region === undefined) return null;
  return isEnvironmentName(name) && isWrittenLikeRegion(region) ? { kind: 'console', region, name } : null;
}

function readLandingPage(url: URL): string | null {
  const next = readNextPage(url);
  const page = landingPageAt(url) ?? (next && landingPageAt(next));
  // The bare host asks for no page in particular: the default depends on the version.
  return page === '/' ? null : page;
}

function landingPageAt(url: URL): string | null {
  return normalizeLandingPage(url.pathname + url.search + url.hash);
}

/** The page that Airflow meant to show before it asked for a sign-in: the parameter `next`. */
function readNextPage(url: URL): URL | null {
  const next = url.searchParams.get('next') ?? '';
  const wanted = parseUrl(next.startsWith('/') ? url.origin + next : next);
  return wanted?.origin === url.origin ? wanted : null;
}
