import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';

/** A sign-in at an OpenID provider. It exists in session storage (memory) only. */
const federationSessionSchema = v.object({
  idToken: v.string(),
  /** ms since the epoch. */
  expiresAt: v.number(),
  /** Null where the provider gave none: then the user signs in again. */
  refreshToken: v.nullable(v.string()),
});

export type FederationSession = v.InferOutput<typeof federationSessionSchema>;

/** Sign-ins by profile id. */
export const federationSessionsItem = storedItem<Record<string, FederationSession>>({
  area: 'session',
  key: 'federation-sessions',
  schema: v.record(v.string(), federationSessionSchema),
  fallback: {},
});
