import { Window } from 'happy-dom';

/** A window is costly, and nothing here changes it. */
const windows = new Map<string, Window>();

/** A document that was read from text; nothing in it is run or loaded. */
export function parseDocument(text: string, contentType: string, url: string): Document {
  const window = windows.get(url) ?? new Window({ url, settings: { disableJavaScriptEvaluation: true } });
  windows.set(url, window);
  const document = new window.DOMParser().parseFromString(asHtml(text, contentType), 'text/html');
  return document as unknown as Document;
}

/** What Chrome makes of an answer that is not HTML: its text in one `pre`, and for JSON a place to format it. */
function asHtml(text: string, contentType: string): string {
  if (contentType.includes('html')) return text;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const formatter = contentType.includes('json') ? '<div class="json-formatter-container"></div>' : '';
  return `<html><head></head><body><pre style="word-wrap: break-word;">${escaped}</pre>${formatter}</body></html>`;
}
