import * as v from 'valibot';
import { isWrittenLikeRegion } from '../airflow/region';
import { storedItem } from '../browser/stored-item';
import { fail } from '../failures/failure-error';

/** An access portal that the user signs in at, as a `[sso-session]` block names it. Holds no secret. */
export const ssoSessionSchema = v.object({
  id: v.string(),
  name: v.string(),
  /** As `readIdentityCenterStartUrl` writes it. */
  startUrl: v.string(),
  /** Where Identity Center is. */
  region: v.pipe(v.string(), v.check(isWrittenLikeRegion)),
});

export type SsoSession = v.InferOutput<typeof ssoSessionSchema>;

export const ssoSessionsItem = storedItem<SsoSession[]>({
  area: 'local',
  key: 'sso-sessions',
  schema: v.array(ssoSessionSchema),
  fallback: [],
});

/**
 * Reads one.
 * @throws FailureError where it was removed
 */
export async function readSsoSession(id: string): Promise<SsoSession> {
  const sessions = await ssoSessionsItem.read();
  return (
    sessions.find((session) => session.id === id) ??
    fail('identity-session-ended', 'the access portal was removed', { sessionId: id })
  );
}

/**
 * Keeps an access portal. One with the same start URL and region is the same: it is renamed and keeps its id.
 * @returns its id
 */
export async function addSsoSession(added: Omit<SsoSession, 'id'>): Promise<string> {
  let id = '';
  await ssoSessionsItem.update((sessions) => {
    const known = sessions.find(
      ({ startUrl, region }) => startUrl === added.startUrl && region === added.region,
    );
    id = known?.id ?? crypto.randomUUID();
    return [...sessions.filter((session) => session.id !== id), { ...added, id }];
  });
  return id;
}
