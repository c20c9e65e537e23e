import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';
import { failureSchema } from '../failures/failure';

/** How far discovery is in one region with one profile. */
export const discoveryLineSchema = v.object({
  profileId: v.string(),
  region: v.string(),
  state: v.picklist(['waiting', 'listing', 'describing', 'done', 'failed', 'cancelled']),
  /** Environments named so far by `ListEnvironments`. */
  listed: v.number(),
  /** Environments described so far by `GetEnvironment`, failed ones included. */
  described: v.number(),
  /** Why the region failed, or the first environment that could not be described. */
  failure: v.nullable(failureSchema),
});

export const discoverySchema = v.object({
  id: v.string(),
  startedAt: v.number(),
  finishedAt: v.nullable(v.number()),
  lines: v.array(discoveryLineSchema),
});

export type DiscoveryLine = v.InferOutput<typeof discoveryLineSchema>;
export type Discovery = v.InferOutput<typeof discoverySchema>;

/** The running or last discovery; null before the first. */
export const discoveryItem = storedItem<Discovery | null>({
  area: 'session',
  key: 'discovery',
  schema: v.nullable(discoverySchema),
  fallback: null,
});
