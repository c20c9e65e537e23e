import * as v from 'valibot';
import { PAGE_LIMITS } from './page-limits';
import { pageReportSchema } from './page-report';

const path = v.pipe(v.string(), v.startsWith('/'), v.maxLength(PAGE_LIMITS.path));

/** What the content script reports, rebuilt field by field. */
export const pageMessageSchema = v.object({
  report: pageReportSchema,
  apiFailures: v.pipe(
    v.array(v.object({ pathPrefix: path, status: v.pipe(v.number(), v.integer()) })),
    v.maxLength(PAGE_LIMITS.calls),
  ),
  /** Where the single-page app went without a navigation; null where it did not. */
  spaRoute: v.nullable(path),
  /** The page that it left for that: path, query and fragment, to return to. */
  cameFrom: v.nullable(v.pipe(v.string(), v.maxLength(PAGE_LIMITS.cameFrom))),
  /** For how long the document has been there, or its calls have failed, in ms. */
  stayedMs: v.pipe(v.number(), v.minValue(0)),
});

export type PageMessage = v.InferOutput<typeof pageMessageSchema>;
