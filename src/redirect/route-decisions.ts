import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';

const decisionSchema = v.object({
  way: v.picklist(['direct', 'redirect']),
  /** ms since the epoch. */
  decidedAt: v.number(),
  /** The user decided: nothing is asked again until the browser ends or the user takes it back. */
  isOverridden: v.boolean(),
});

export type StoredDecision = v.InferOutput<typeof decisionSchema>;

/** What automatic routes decided, by environment id. In memory only: networks change with the day. */
export const routeDecisionsItem = storedItem<Record<string, StoredDecision>>({
  area: 'session',
  key: 'route-decisions',
  schema: v.record(v.string(), decisionSchema),
  fallback: {},
});

/** Decides an automatic route by hand, or leaves it to the network again with null. */
export async function overrideDecision(
  environmentId: string,
  way: StoredDecision['way'] | null,
  now: number,
): Promise<void> {
  await routeDecisionsItem.update(({ [environmentId]: _, ...others }) =>
    way === null ? others : { ...others, [environmentId]: { way, decidedAt: now, isOverridden: true } },
  );
}
