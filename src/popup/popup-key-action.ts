import { dispositionFromModifiers, type Modifiers } from '../sign-in/disposition-from-modifiers';
import type { Disposition } from '../sign-in/opening';

/** What a key press is to the popup. */
export type PopupKeyAction =
  | { kind: 'move'; by: number }
  | { kind: 'move-to'; end: 'first' | 'last' }
  | { kind: 'open'; disposition: Disposition; isAfresh: boolean }
  | { kind: 'toggle-pin' }
  | { kind: 'show-details' }
  | { kind: 'show-list' }
  | { kind: 'clear-search' }
  | { kind: 'close' };

/** As much of a keyboard event as matters here. */
export interface PopupKeyPress extends Modifiers {
  readonly key: string;
  /** The place of the key, for Alt combinations: on a Mac, Alt+R types "®". */
  readonly code: string;
  /** Whether an input method is still composing a character. */
  readonly isComposing: boolean;
}

/** What is on display when the key is pressed. */
export interface PopupKeyContext {
  readonly view: 'list' | 'details' | 'hint';
  /** Whether the key went to the search box, rather than to a button or link that has keys of its own. */
  readonly isInSearch: boolean;
  readonly hasQuery: boolean;
  /** Whether the caret is behind the last character of the query: then → has nothing to do there. */
  readonly isCaretAtEnd: boolean;
}

/** Rows that Page Up and Page Down go. */
export const PAGE_ROWS = 7;

const MOVES: Readonly<Record<string, PopupKeyAction>> = {
  ArrowDown: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
  PageDown: { kind: 'move', by: PAGE_ROWS },
  PageUp: { kind: 'move', by: -PAGE_ROWS },
  Home: { kind: 'move-to', end: 'first' },
  End: { kind: 'move-to', end: 'last' },
};

/** What a key press does in the popup; null where the browser or the focused control is to deal with it. */
export function popupKeyAction(press: PopupKeyPress, context: PopupKeyContext): PopupKeyAction | null {
  if (press.isComposing) return null;
  if (press.altKey && !press.ctrlKey && !press.metaKey) {
    const action = altAction(press);
    if (action !== null) return action;
  }
  if (press.key === 'Escape') return escapeAction(context);
  if (context.view === 'hint') return context.isInSearch ? hintAction(press) : null;
  if (context.view === 'details') return press.key === 'ArrowLeft' ? { kind: 'show-list' } : null;
  return context.isInSearch ? listAction(press, context) : null;
}

function altAction({ key, code }: PopupKeyPress): PopupKeyAction | null {
  if (isLetter('r', key, code)) return { kind: 'open', disposition: 'new-tab', isAfresh: true };
  return isLetter('p', key, code) ? { kind: 'toggle-pin' } : null;
}

/** By the letter itself where the key types a plain one (any layout), else by the place of the key. */
function isLetter(letter: string, key: string, code: string): boolean {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === letter : code === `Key${letter.toUpperCase()}`;
}

function escapeAction({ view, hasQuery }: PopupKeyContext): PopupKeyAction {
  if (view !== 'list') return { kind: 'show-list' };
  return { kind: hasQuery ? 'clear-search' : 'close' };
}

/** While no row is to be seen, no key goes to one: the keys that walk the list show it. */
function hintAction({ key }: PopupKeyPress): PopupKeyAction | null {
  return key in MOVES ? { kind: 'show-list' } : null;
}

function listAction(press: PopupKeyPress, { isCaretAtEnd }: PopupKeyContext): PopupKeyAction | null {
  if (press.key === 'Enter') {
    return { kind: 'open', disposition: dispositionFromModifiers(press), isAfresh: false };
  }
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null;
  if (press.key === 'ArrowRight' && isCaretAtEnd) return { kind: 'show-details' };
  return MOVES[press.key] ?? null;
}
