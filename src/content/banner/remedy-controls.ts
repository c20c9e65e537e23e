import type { Say } from '../../hints/advice/admin-message';
import type { Hint, HintAct, HintRemedy, HintText } from '../../hints/hint';
import type { MessageKey } from '../../i18n/message-key';
import { copyText } from './copy-text';
import { button, element } from './element';
import { pressAct } from './press-act';

/** What the controls need beside their remedy. */
export interface ControlContext {
  readonly hint: Hint;
  readonly status: HTMLElement;
  /** Whether the user ticked to sign in by itself from now on. */
  readonly isAlways: () => boolean;
  readonly say: Say;
}

/** The text of a hint in the browser's language. */
export function sayText({ key, substitutions }: HintText, say: Say): string {
  return say(key as MessageKey, ...substitutions);
}

/** The button or link of a remedy; null for a step in words. */
export function remedyControl(remedy: HintRemedy, context: ControlContext): HTMLElement | null {
  const { status, say } = context;
  const label = sayText(remedy.label, say);
  switch (remedy.does) {
    case 'act':
      return actButton(remedy.act, label, context);
    case 'copy':
      return button({}, label, (pressed) => void copyText(pressed, remedy.text, status, say));
    case 'open-url':
      return element('a', { href: remedy.url, target: '_blank', rel: 'noopener noreferrer' }, label);
    case 'open-page':
      // The page of an extension cannot be reached by a link of the web.
      return button({}, label, (pressed) => void pressAct(pressed, status, remedy.page, say));
    case 'tell':
      return null;
  }
}

function actButton(act: HintAct, label: string, context: ControlContext): HTMLElement {
  const { hint, status, isAlways, say } = context;
  const returns = act === 'sign-in-again' && hint.problem === 'signed-out';
  return button({ class: 'primary' }, returns ? say('banner_sign_in_and_return') : label, (pressed) => {
    if (pressed.getAttribute('aria-disabled') === 'true') return;
    const wanted = act === 'sign-in-again' && isAlways() ? 'sign-in-always' : act;
    void pressAct(pressed, status, wanted, say);
  });
}
