import type { Say } from '../../hints/advice/admin-message';
import { button, element } from './element';
import { showOnTop } from './top-layer';

/** For so long a word stays, in ms, unless it is closed before. */
const WORD_STAYS_MS = 10_000;

/** Says one sentence on top of a page, for a while. Returns what takes it away. */
export function showWord(document: Document, text: string, say: Say): () => void {
  const close = button({ class: 'close', 'aria-label': say('banner_close') }, '×', () => remove());
  const sentence = element('p', { class: 'word', role: 'status' });
  const content = element('div', { class: 'frame' }, element('div', { class: 'head' }, sentence, close));
  const remove = showOnTop(document, content);
  // A live region is read when its text changes, not when it comes.
  requestAnimationFrame(() => sentence.append(text));
  setTimeout(remove, WORD_STAYS_MS);
  return remove;
}
