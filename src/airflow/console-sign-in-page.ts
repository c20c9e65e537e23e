import { isEnvironmentName } from './environment-name';
import { PARTITIONS } from './partition';
import { isWrittenLikeRegion } from './region';
import { parseUrl } from './web-url';

/** The environment that a page of the AWS console signs in to. */
export interface ConsoleSignInPage {
  readonly region: string;
  readonly name: string;
}

/**
 * What the console's own sign-in page for Airflow is about; null for every other page. Never throws.
 * Where the host does not name the region, as with several sessions at once, the query does.
 */
export function readConsoleSignInPage(text: string): ConsoleSignInPage | null {
  const url = parseUrl(text);
  if (url === null || url.protocol !== 'https:' || !isConsoleHost(url.hostname)) return null;
  const [, name = ''] = /^#\/?environments\/([^/]+)\/sso$/.exec(url.hash) ?? [];
  const region = url.searchParams.get('region') ?? url.hostname.split('.')[0] ?? '';
  if (url.pathname !== '/mwaa/home' || !isEnvironmentName(name) || !isWrittenLikeRegion(region)) return null;
  return { region, name };
}

function isConsoleHost(host: string): boolean {
  return Object.values(PARTITIONS).some(
    ({ consoleDomain }) => host === consoleDomain || host.endsWith(`.${consoleDomain}`),
  );
}
