import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';

const reportSchema = v.object({
  /** Routes that redirect, and have no rule: why. */
  inert: v.array(
    v.object({
      environmentId: v.string(),
      reason: v.picklist(['no-host', 'no-target', 'paused', 'loop', 'conflict', 'unproven', 'rejected']),
    }),
  ),
});

export type RedirectReport = v.InferOutput<typeof reportSchema>;

/** What came of the redirect rules when they were applied last. */
export const redirectReportItem = storedItem<RedirectReport>({
  area: 'session',
  key: 'redirect-report',
  schema: reportSchema,
  fallback: { inert: [] },
});
