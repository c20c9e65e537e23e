import type { Environment } from '../environments/environment';
import { findWay, type Way } from '../redirect/find-way';
import { remainingSessionTime, webSessionsItem } from './web-sessions';

/**
 * The way to an environment, where a web session is known at its end at `now` (ms since the epoch); null where a
 * sign-in has to come first. An automatic route may take 1.5 s to decide.
 */
export async function findSignedInWay(environment: Environment, now: number): Promise<Way | null> {
  const { id, host } = environment;
  const { [id]: session } = await webSessionsItem.read();
  if (host === null || session === undefined || remainingSessionTime(session, now) === 0) return null;
  const way = await findWay(environment, host, now);
  return way.maySignIn && way.authority === session.authority ? way : null;
}
