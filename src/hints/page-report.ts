import * as v from 'valibot';
import { PAGE_LIMITS } from './page-limits';
import { FAILING_PAGE_PARTS, type FailingPagePart } from './page-selectors';

const text = v.pipe(v.string(), v.maxLength(PAGE_LIMITS.text));

/** An alert of Airflow 2: its own text, without that of its elements, and the text of its first paragraph. */
const alertSchema = v.object({ tone: v.picklist(['danger', 'warning']), own: text, paragraph: text });

const partNames = Object.keys(FAILING_PAGE_PARTS) as FailingPagePart[];
const partsSchema = v.object(
  Object.fromEntries(partNames.map((name) => [name, v.nullable(text)])) as Record<
    FailingPagePart,
    v.NullableSchema<typeof text, undefined>
  >,
);

/** The shape of what the content script tells about a document. */
export const pageReportSchema = v.object({
  /** Path of the document, without query and fragment. */
  path: v.pipe(v.string(), v.startsWith('/'), v.maxLength(PAGE_LIMITS.path)),
  /** HTTP status of the document; 0 where the browser does not tell it. */
  status: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
  /** `document.contentType`, e.g. `text/html`. */
  contentType: v.pipe(v.string(), v.maxLength(PAGE_LIMITS.contentType)),
  /** Empty on a page that did not fail, as everything down to `bodyText`. */
  title: text,
  /** Null where the page did not fail; a part that the page lacks is null. */
  parts: v.nullable(partsSchema),
  bodyChildCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  bodyText: v.pipe(v.string(), v.maxLength(PAGE_LIMITS.bodyText)),
  alerts: v.pipe(v.array(alertSchema), v.maxLength(PAGE_LIMITS.list)),
  airflow3Alerts: v.pipe(v.array(text), v.maxLength(PAGE_LIMITS.list)),
  /** The texts of the links; only on a page for visitors without a session. */
  links: v.pipe(v.array(text), v.maxLength(PAGE_LIMITS.list)),
  /** The environment that a page of the AWS console is about to sign in to; null on every other page. */
  consoleEnvironment: v.nullable(v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/))),
});

/** What the content script tells about a page: only what the document alone can show. */
export type PageReport = Readonly<v.InferOutput<typeof pageReportSchema>>;

/** Reads a message of a content script anew, field by field; null when it is anything else. Never throws. */
export function parsePageReport(message: unknown): PageReport | null {
  const result = v.safeParse(pageReportSchema, message);
  return result.success ? result.output : null;
}
