import type { Say } from '../../hints/advice/admin-message';
import { element } from './element';

/** For so long the button says that its text was copied, in ms. */
const COPIED_FOR_MS = 2_000;

/** Copies a text. Where the page's policy forbids that, the text is shown, to be copied by hand. */
export async function copyText(
  pressed: HTMLButtonElement,
  text: string,
  status: HTMLElement,
  say: Say,
): Promise<void> {
  const label = pressed.dataset['label'] ?? pressed.textContent ?? '';
  pressed.dataset['label'] = label;
  try {
    await navigator.clipboard.writeText(text);
    pressed.textContent = say('banner_copied');
    status.textContent = say('banner_copied');
    setTimeout(() => {
      pressed.textContent = label;
    }, COPIED_FOR_MS);
  } catch {
    const area = element('textarea', { readonly: '', rows: '6', spellcheck: 'false' });
    area.value = text;
    const shown = element('label', {}, say('banner_copy_by_hand'), area);
    status.replaceChildren(shown);
    area.focus();
    area.select();
  }
}
