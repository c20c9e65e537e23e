import { isSignInPost } from '../airflow/sign-in-path';
import type { RequestObservation } from '../browser/requests';

/** With which status sign-ins under way were answered, by request id. Lost with the worker, as they are by then. */
const answered = new Map<string, number>();

/**
 * The page that answers a sign-in may lead on before it is there in full; Chrome then tells that its request failed.
 * The answer counts all the same. Every other observation is returned as it is.
 */
export function settleSignInAnswer(observation: RequestObservation): RequestObservation {
  const { phase, requestId, isPage, method, url, status } = observation;
  if (!isPage || method !== 'POST' || !isSignInPost(new URL(url))) return observation;
  if (phase === 'answered') answered.set(requestId, status);
  if (phase === 'started' || phase === 'answered') return observation;
  const told = answered.get(requestId);
  answered.delete(requestId);
  if (phase !== 'failed' || told === undefined) return observation;
  return { ...observation, phase: 'completed', status: told, error: null };
}
