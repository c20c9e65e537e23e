import * as v from 'valibot';
import { WEB_SESSION_LIFETIME_MS } from '../airflow/web-session';
import { storedItem } from '../browser/stored-item';

/** A web session in Airflow that a sign-in seen by the extension began. */
const webSessionSchema = v.object({
  /** ms since the epoch. */
  signedInAt: v.number(),
  /** `HOST`, or `HOST:PORT`, that began it: a route may lead to another one later, which knows nothing of it. */
  authority: v.string(),
  iamIdentity: v.nullable(v.string()),
  airflowIdentity: v.nullable(v.string()),
});

export type WebSession = v.InferOutput<typeof webSessionSchema>;

/** Web sessions by environment id. In memory only: after a restart of the browser nothing is known. */
export const webSessionsItem = storedItem<Record<string, WebSession>>({
  area: 'session',
  key: 'web-sessions',
  schema: v.record(v.string(), webSessionSchema),
  fallback: {},
});

/** Milliseconds that a web session still lasts; 0 once it is over. */
export function remainingSessionTime(session: WebSession, now: number): number {
  return Math.max(0, session.signedInAt + WEB_SESSION_LIFETIME_MS - now);
}
