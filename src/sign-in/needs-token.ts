import type { Environment } from '../environments/environment';
import { findWay } from '../redirect/find-way';
import { findSignedInWay } from './find-signed-in-way';

/**
 * Whether opening the environment at `now` (ms since the epoch) begins with a token: every one is an audited call,
 * so none is fetched in vain, and none for a host that may not have it, or not yet.
 * @param isAfresh whether a session that is alive is to be replaced
 */
export async function needsToken(environment: Environment, isAfresh: boolean, now: number): Promise<boolean> {
  const { host, signInMethod } = environment;
  if (signInMethod !== 'token') return false;
  if (host === null) return true;
  const { maySignIn, mustKnock } = await findWay(environment, host, now);
  if (!maySignIn || mustKnock) return false;
  return isAfresh || (await findSignedInWay(environment, now)) === null;
}
