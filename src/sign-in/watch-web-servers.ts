import { clockOffsetItem } from '../aws/clock-offset';
import type { RequestObservation } from '../browser/requests';
import { type Environment, environmentsItem } from '../environments/environment';
import { followTab } from './follow-tabs';
import { isUnderWay, openingsItem } from './opening';
import { openingOfTab } from './opening-log';
import { tabsAreKnown } from './pending-tabs';
import { readSignInEvent } from './read-sign-in-event';
import { forgetSession } from './remember';
import { isEndedSignInUrl, leaveUsedSignInLink } from './used-sign-in-link';

/** Paths that requests under way were redirected from, by request id. Only a comfort: lost with the worker. */
const redirects = new Map<string, string[]>();

/** Takes up what happened in a tab, if it shows an environment's web server. */
export async function takeUpRequest(observation: RequestObservation, now: number): Promise<void> {
  const url = new URL(observation.url);
  const earlierPaths = noteRedirect(observation, url);
  const environment = await environmentOfHost(url.hostname);
  if (environment === null) return;
  if (observation.phase === 'started' && observation.isPage && (await isEnded(url, now))) {
    await leaveUsedSignInLink(observation.tabId, environment, now);
    return;
  }
  const event = readSignInEvent(observation, earlierPaths);
  if (event === null) return;
  if (event.kind === 'signed-out-page-reached') await forgetSession(environment.id);
  const isTaken = await followTab(observation.tabId, event, now);
  if (isTaken || (await isBeingOpened(observation.tabId))) return;
  const isRefusal = event.kind === 'sign-in-answered' && event.status >= 400;
  if (isRefusal) await leaveUsedSignInLink(observation.tabId, environment, now);
}

/** By the clock of AWS, where it is known to differ: a fresh token must not look ended. */
async function isEnded(url: URL, now: number): Promise<boolean> {
  return isEndedSignInUrl(url, now + (await clockOffsetItem.read()));
}

async function environmentOfHost(host: string): Promise<Environment | null> {
  const environments = await environmentsItem.read();
  return environments.find((environment) => environment.host === host) ?? null;
}

async function isBeingOpened(tabId: number): Promise<boolean> {
  await tabsAreKnown();
  const opening = openingOfTab(await openingsItem.read(), tabId);
  return opening !== null && isUnderWay(opening);
}

function noteRedirect({ requestId, phase }: RequestObservation, url: URL): readonly string[] {
  const earlier = redirects.get(requestId) ?? [];
  if (phase === 'redirected') redirects.set(requestId, [...earlier, url.pathname + url.search]);
  if (phase === 'completed' || phase === 'failed') redirects.delete(requestId);
  return earlier;
}
