import { landingUrl } from '../airflow/landing-page';
import { isSignInPage } from '../airflow/sign-in-path';
import { readTokenExpiry } from '../airflow/web-login-token';
import { extensionPageUrl } from '../browser/extension-pages';
import { leadTab } from '../browser/tabs';
import { choicesItem } from '../environments/choices';
import type { Environment } from '../environments/environment';
import { landingPageOf } from '../environments/landing-page-of';
import { findSignedInWay } from './find-signed-in-way';

/** Clocks may differ by so much, in ms: a token is taken as ended only when it ended longer ago than this. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/**
 * Whether this is a sign-in URL whose token has surely ended: Back, reload or a restored tab came back to it.
 * One that ended just now is left to the web server, whose refusal is seen as well.
 */
export function isEndedSignInUrl(url: URL, now: number): boolean {
  if (!isSignInPage(url) || url.hash.length < 2) return false;
  const expiry = readTokenExpiry(url.hash.slice(1));
  return expiry !== null && expiry + CLOCK_TOLERANCE_MS <= now;
}

/**
 * Leads a tab away from a used sign-in link, which would end at a bare 403: to the landing page where the
 * session is alive, else to a page that says what happened and offers to sign in again.
 */
export async function leaveUsedSignInLink(
  tabId: number,
  environment: Environment,
  now: number,
): Promise<void> {
  const url = (await landingUrlOfLiveSession(environment, now)) ?? reopenPageUrl(environment);
  await leadTab(tabId, url);
}

function reopenPageUrl({ id }: Environment): string {
  return extensionPageUrl(`src/reopen/reopen.html#environment=${encodeURIComponent(id)}`);
}

async function landingUrlOfLiveSession(environment: Environment, now: number): Promise<string | null> {
  const way = await findSignedInWay(environment, now);
  if (way === null) return null;
  const { [environment.id]: choices } = await choicesItem.read();
  return landingUrl(way.authority, landingPageOf(choices, environment.airflowVersion));
}
