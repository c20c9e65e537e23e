import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';

/** AWS credentials of one profile. They exist in session storage (memory) only. */
export const credentialsSchema = v.object({
  accessKeyId: v.string(),
  secretAccessKey: v.string(),
  sessionToken: v.nullable(v.string()),
  /** ms since the epoch. */
  expiresAt: v.nullable(v.number()),
});

export type Credentials = v.InferOutput<typeof credentialsSchema>;

/** The name of the lock under which the credentials of a profile are fetched and kept. */
export function credentialsLock(profileId: string): string {
  return `credentials:${profileId}`;
}

/** Credentials by profile id. Gone with the browser session, an extension update or reload. */
export const credentialsItem = storedItem<Record<string, Credentials>>({
  area: 'session',
  key: 'credentials',
  schema: v.record(v.string(), credentialsSchema),
  fallback: {},
});
