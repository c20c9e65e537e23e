import { PAGE_LIMITS } from '../page-limits';
import type { PageReport } from '../page-report';
import {
  AIRFLOW_2_ALERTS,
  AIRFLOW_2_CONTENT,
  AIRFLOW_3_ALERTS,
  FAILING_PAGE_PARTS,
  type FailingPagePart,
  SIGNED_OUT_PAGE_LINKS,
} from '../page-selectors';

/** So many alerts are looked at, whatever a page holds. */
const MAX_ALERTS_LOOKED_AT = 50;

/**
 * Reads what a document shows of a failure. `status` and `contentType` are the document's own. A page that did
 * not fail costs two selector reads, four at most, and none of its text but Airflow's alerts is taken.
 *
 * Part of the content script: it writes nothing, and imports nothing that is not tiny.
 */
export function readPage(document: Document, status: number, contentType: string): PageReport {
  const { pathname, hash } = document.location;
  const isFailure = status >= 400;
  const isDocument = /html/.test(contentType);
  const sso = pathname.startsWith('/mwaa/home') && /^#\/?environments\/([\w-]{1,80})\/sso$/.exec(hash);
  const isSignedOutPage = /^\/(auth\/)?login\/?$/.test(pathname);
  return {
    path: pathname.slice(0, PAGE_LIMITS.path),
    status,
    contentType: contentType.slice(0, PAGE_LIMITS.contentType),
    title: isFailure ? clean(document.title) : '',
    parts: isFailure ? readParts(document) : null,
    bodyChildCount: isFailure ? (document.body?.children.length ?? 0) : 0,
    bodyText: isFailure || sso ? readBody(document, isDocument) : '',
    alerts: isFailure || !isDocument ? [] : readAirflow2Alerts(document),
    airflow3Alerts: isFailure || !isDocument ? [] : readTexts(document, AIRFLOW_3_ALERTS),
    links: isSignedOutPage && !isFailure ? readTexts(document, SIGNED_OUT_PAGE_LINKS) : [],
    consoleEnvironment: sso ? (sso[1] ?? null) : null,
  };
}

function readParts(document: Document): Record<FailingPagePart, string | null> {
  const parts = { ...FAILING_PAGE_PARTS } as Record<FailingPagePart, string | null>;
  for (const [name, selector] of Object.entries(FAILING_PAGE_PARTS)) {
    const text = document.querySelector(selector)?.textContent;
    parts[name as FailingPagePart] = text == null ? null : clean(text);
  }
  return parts;
}

/** JSON and plain text stand in the one `pre` of the page that Chrome makes for them. */
function readBody(document: Document, isDocument: boolean): string {
  const source = isDocument ? document.body : (document.querySelector('pre') ?? document.body);
  return (source?.textContent ?? '').slice(0, PAGE_LIMITS.bodyText);
}

function readAirflow2Alerts(document: Document): PageReport['alerts'] {
  const found = [...document.querySelectorAll(AIRFLOW_2_ALERTS)].slice(0, MAX_ALERTS_LOOKED_AT);
  if (found.length === 0) return [];
  const contents = [...document.querySelectorAll(AIRFLOW_2_CONTENT)];
  return found
    .filter((alert) => !contents.some((content) => content.contains(alert)))
    .slice(0, PAGE_LIMITS.list)
    .map((alert) => {
      const first = alert.firstElementChild;
      return {
        tone: alert.classList.contains('alert-danger') ? 'danger' : 'warning',
        own: clean([...alert.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join('')),
        paragraph: first?.tagName === 'P' ? clean(first.textContent ?? '') : '',
      };
    });
}

function readTexts(document: Document, selector: string): string[] {
  const elements = [...document.querySelectorAll(selector)].slice(0, PAGE_LIMITS.list);
  return elements.map((element) => clean(element.textContent ?? ''));
}

/** The text in one line. It is cut before the work, so that a page cannot make it long. */
function clean(text: string): string {
  return text
    .slice(0, PAGE_LIMITS.text * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, PAGE_LIMITS.text);
}
