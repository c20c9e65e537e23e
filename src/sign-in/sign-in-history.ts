import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';

/** What earlier sign-ins taught about one environment. */
const entrySchema = v.object({
  /** ms since the epoch. */
  lastOpenedAt: v.number(),
  /** The sign-in path that worked last, once one did. */
  signInPath: v.nullable(v.picklist(['/aws_mwaa', '/pluginsv2/aws_mwaa'])),
});

export type SignInHistoryEntry = v.InferOutput<typeof entrySchema>;
export type SignInHistory = Record<string, SignInHistoryEntry>;

/** History by environment id: it orders the popup's list and the sign-in paths. */
export const signInHistoryItem = storedItem<SignInHistory>({
  area: 'local',
  key: 'sign-in-history',
  schema: v.record(v.string(), entrySchema),
  fallback: {},
});
