import { isSignedOutPage, isSignInPage, isSignInPost, signInPathOf } from '../airflow/sign-in-path';
import type { RequestObservation } from '../browser/requests';
import type { SignInEvent } from './sign-in-event';

/** Told when the user stopped a page, or another navigation took its place: no failure. */
const ABORTED = 'net::ERR_ABORTED';

/**
 * What an observed request means for a sign-in; null where it means nothing.
 * `earlierPaths` are those that the same request was redirected from, first to last.
 */
export function readSignInEvent(
  observation: RequestObservation,
  earlierPaths: readonly string[],
): SignInEvent | null {
  const url = new URL(observation.url);
  if (observation.phase === 'answered') return null;
  if (observation.phase === 'failed') return readFailure(observation);
  if (observation.method === 'POST' && isSignInPost(url)) return readSignInAnswer(observation, url);
  if (observation.phase !== 'completed' || !observation.isPage) return null;
  const path = signInPathOf(url);
  if (isSignInPage(url) && path !== null) {
    return { kind: 'sign-in-page-answered', status: observation.status, path };
  }
  if (isSignedOutPage(url)) return { kind: 'signed-out-page-reached' };
  const paths = [...earlierPaths, url.pathname + url.search];
  return { kind: 'page-answered', status: observation.status, paths };
}

function readFailure({ error }: RequestObservation): SignInEvent | null {
  return error === null || error === ABORTED ? null : { kind: 'page-failed', error };
}

function readSignInAnswer(observation: RequestObservation, url: URL): SignInEvent | null {
  const path = signInPathOf(url);
  if (path === null) return null;
  if (observation.phase === 'started') return { kind: 'sign-in-begun' };
  // The browser posts the token again to where these lead: the answer is still to come.
  if (observation.status === 307 || observation.status === 308) return null;
  return {
    kind: 'sign-in-answered',
    status: observation.status,
    path,
    authority: url.host,
    redirectPath: observation.isPage ? redirectPath(observation, url) : null,
  };
}

/** Where the tab goes by itself, within the host; null where it stays or leaves. */
function redirectPath({ redirectUrl }: RequestObservation, url: URL): string | null {
  if (redirectUrl === null) return null;
  const target = new URL(redirectUrl);
  return target.origin === url.origin ? target.pathname + target.search + target.hash : null;
}
