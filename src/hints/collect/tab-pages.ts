import * as v from 'valibot';
import { storedItem } from '../../browser/stored-item';
import { NAMED_HEADERS } from './named-headers';

/**
 * What requests told about the page that a tab shows, or tries to. It holds no token, and only in
 * `landingPage` a query and a fragment: to return there.
 */
const tabPageSchema = v.object({
  /** The request that loads the page; the same for all its redirects. */
  requestId: v.string(),
  /** `HOST` or `HOST:PORT`, where the redirects have led so far. */
  host: v.string(),
  /** Without query and fragment. */
  path: v.string(),
  /** The page that was asked for, before redirects; null for pages that sign in or out. */
  landingPage: v.nullable(v.string()),
  /** HTTP status; 0 as long as there is no answer. */
  status: v.number(),
  headers: v.record(v.picklist(NAMED_HEADERS), v.string()),
  redirectCount: v.number(),
  /** When the web login token in the address ends, in ms since the epoch; null where there was none. */
  tokenExpiresAt: v.nullable(v.number()),
});

export type TabPage = v.InferOutput<typeof tabPageSchema>;

/** The page of each tab that shows a managed host, by tab id. In memory only. */
export const tabPagesItem = storedItem<Record<string, TabPage>>({
  area: 'session',
  key: 'tab-pages',
  schema: v.record(v.string(), tabPageSchema),
  fallback: {},
});
