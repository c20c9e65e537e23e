import { clockOffsetItem } from '../aws/clock-offset';
import type { RequestObservation } from '../browser/requests';
import { findEnvironmentOfUrl } from '../redirect/find-environment';
import { followTab } from './follow-tabs';
import { isBeingOpened } from './is-being-opened';
import { readSignInEvent } from './read-sign-in-event';
import { forgetSession } from './remember';
import { settleSignInAnswer } from './settle-sign-in-answer';
import type { SignInEvent } from './sign-in-event';
import { isEndedSignInUrl, leaveUsedSignInLink } from './used-sign-in-link';

/** Paths that requests under way were redirected from, by request id. Only a comfort: lost with the worker. */
const redirects = new Map<string, string[]>();

/** For so long after a refused sign-in, in ms, a page with an error status is taken as the refusal's. */
const REFUSAL_PAGE_WITHIN_MS = 5_000;

/** When the sign-in of a tab was refused, by tab id. Lost with the worker, as what it serves lasts seconds. */
const refusedAt = new Map<number, number>();

/**
 * Takes up what happened in a tab, if it shows an environment's web server. Resolves to whether the page is left
 * to the user: no opening is at work in the tab, and it was not led elsewhere.
 */
export async function takeUpRequest(observed: RequestObservation, now: number): Promise<boolean> {
  const observation = settleSignInAnswer(observed);
  const url = new URL(observation.url);
  const earlierPaths = noteRedirect(observation, url);
  const environment = await findEnvironmentOfUrl(url);
  if (environment === null) return true;
  if (observation.phase === 'started' && observation.isPage && (await isEnded(url, now))) {
    await leaveUsedSignInLink(observation.tabId, environment, now);
    return false;
  }
  const event = readSignInEvent(observation, earlierPaths);
  if (event === null) return true;
  if (event.kind === 'signed-out-page-reached') await forgetSession(environment.id);
  const isTaken = await followTab(observation.tabId, event, now);
  if (await isBeingOpened(observation.tabId)) return false;
  if (isTaken || !isRefusal(event, observation.tabId, now)) return true;
  await leaveUsedSignInLink(observation.tabId, environment, now);
  return false;
}

/**
 * Whether a used sign-in link was refused. The page that refused may then send its tab to a page for it, by
 * script, and overtake the way out: that one is left as well, once.
 */
function isRefusal(event: SignInEvent, tabId: number, now: number): boolean {
  if (event.kind === 'sign-in-answered' && event.status >= 400) {
    refusedAt.set(tabId, now);
    return true;
  }
  if (event.kind !== 'page-answered' || event.status < 400) return false;
  const at = refusedAt.get(tabId);
  return refusedAt.delete(tabId) && at !== undefined && now - at < REFUSAL_PAGE_WITHIN_MS;
}

/** By the clock of AWS, where it is known to differ: a fresh token must not look ended. */
async function isEnded(url: URL, now: number): Promise<boolean> {
  return isEndedSignInUrl(url, now + (await clockOffsetItem.read()));
}

function noteRedirect({ requestId, phase }: RequestObservation, url: URL): readonly string[] {
  const earlier = redirects.get(requestId) ?? [];
  if (phase === 'redirected') redirects.set(requestId, [...earlier, url.pathname + url.search]);
  if (phase === 'completed' || phase === 'failed') redirects.delete(requestId);
  return earlier;
}
