import * as v from 'valibot';
import { storedItem } from '../../browser/stored-item';
import { type Credentials, credentialsSchema } from '../credentials';

const mfaSessionSchema = v.object({
  credentials: credentialsSchema,
  /** ms since the epoch. */
  issuedAt: v.number(),
});

export type MfaSession = v.InferOutput<typeof mfaSessionSchema>;

/**
 * Sessions of long-lived keys that have passed MFA, by the profile of the keys and then by the serial of the
 * device: all roles that are assumed with the profile share them. In session storage (memory) only.
 */
export const mfaSessionsItem = storedItem<Record<string, Record<string, MfaSession>>>({
  area: 'session',
  key: 'mfa-sessions',
  schema: v.record(v.string(), v.record(v.string(), mfaSessionSchema)),
  fallback: {},
});

/** A session that ends within this time, in ms, is not begun with. */
const MARGIN_MS = 5_000;

/** The session of a profile and a device that is good at `now` (ms since the epoch), or null. */
export async function readMfaSession(
  profileId: string,
  serial: string,
  now: number,
): Promise<MfaSession | null> {
  const session = (await mfaSessionsItem.read())[profileId]?.[serial];
  return session !== undefined && (session.credentials.expiresAt ?? 0) - MARGIN_MS > now ? session : null;
}

/** Keeps a session that was made at `now` (ms since the epoch). */
export async function keepMfaSession(
  profileId: string,
  serial: string,
  credentials: Credentials,
  now: number,
): Promise<void> {
  await mfaSessionsItem.update((all) => ({
    ...all,
    [profileId]: { ...all[profileId], [serial]: { credentials, issuedAt: now } },
  }));
}
