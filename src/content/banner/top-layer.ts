import tokens from '../../ui/tokens.css?inline';
import css from './banner.css?inline';

/** What the page's own styles cannot override: declarations of the element itself, marked important. */
const HOST_STYLE: readonly (readonly [string, string])[] = [
  ['all', 'initial'],
  ['display', 'block'],
  ['position', 'fixed'],
  ['inset', '0 0 auto 0'],
  ['width', 'auto'],
  ['height', 'auto'],
  ['max-height', 'none'],
  ['margin', '0'],
  ['padding', '0'],
  ['border', '0'],
  ['background', 'none'],
  ['overflow', 'visible'],
  ['z-index', '2147483647'],
  ['opacity', '1'],
  ['visibility', 'visible'],
  ['pointer-events', 'none'],
];

/**
 * Puts content above everything on a page, without moving anything: in Chrome's top layer, in a closed shadow
 * root that the page cannot look into, before the body in the order of the Tab key. Returns what takes it away.
 *
 * Styles are set by script, which no content security policy of the page forbids.
 */
export function showOnTop(document: Document, content: HTMLElement): () => void {
  const host = document.createElement('div');
  for (const [property, value] of HOST_STYLE) host.style.setProperty(property, value, 'important');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: false });
  const sheet = new CSSStyleSheet();
  // A page can define the same variables on the host, but not inside.
  sheet.replaceSync(tokens.replaceAll(':root', '.airlock') + css);
  root.adoptedStyleSheets = [sheet];
  content.classList.add('airlock');
  content.lang = chromeLanguage(document);
  root.append(content);
  document.documentElement.insertBefore(host, document.body);
  host.showPopover();
  return () => host.remove();
}

function chromeLanguage({ defaultView }: Document): string {
  return defaultView?.navigator.language ?? 'en';
}
