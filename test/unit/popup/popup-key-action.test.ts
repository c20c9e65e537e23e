import { describe, expect, it } from 'vitest';
import {
  PAGE_ROWS,
  type PopupKeyContext,
  type PopupKeyPress,
  popupKeyAction,
} from '../../../src/popup/popup-key-action';

const IN_SEARCH: PopupKeyContext = { view: 'list', isInSearch: true, hasQuery: false, isCaretAtEnd: true };

function press(key: string, change: Partial<PopupKeyPress> = {}): PopupKeyPress {
  return {
    key,
    code: key.length === 1 ? `Key${key.toUpperCase()}` : key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    ...change,
  };
}

describe('in the search box', () => {
  it.each([
    ['ArrowDown', { kind: 'move', by: 1 }],
    ['ArrowUp', { kind: 'move', by: -1 }],
    ['PageDown', { kind: 'move', by: PAGE_ROWS }],
    ['PageUp', { kind: 'move', by: -PAGE_ROWS }],
    ['Home', { kind: 'move-to', end: 'first' }],
    ['End', { kind: 'move-to', end: 'last' }],
    ['ArrowRight', { kind: 'show-details' }],
    ['Enter', { kind: 'open', disposition: 'new-tab', isAfresh: false }],
    ['Escape', { kind: 'close' }],
    ['a', null],
    ['ArrowLeft', null],
    ['Tab', null],
  ])('%s', (key, action) => {
    expect(popupKeyAction(press(key), IN_SEARCH)).toEqual(action);
  });

  it.each([
    [{ ctrlKey: true }, 'background-tab'],
    [{ metaKey: true }, 'background-tab'],
    [{ shiftKey: true }, 'new-window'],
    [{ altKey: true }, 'current-tab'],
  ])('Enter with %j', (held, disposition) => {
    const action = popupKeyAction(press('Enter', held), IN_SEARCH);
    expect(action).toEqual({ kind: 'open', disposition, isAfresh: false });
  });

  it('Esc clears a query first', () => {
    expect(popupKeyAction(press('Escape'), { ...IN_SEARCH, hasQuery: true })).toEqual({
      kind: 'clear-search',
    });
  });

  it('leaves → to the caret where it can still move', () => {
    expect(popupKeyAction(press('ArrowRight'), { ...IN_SEARCH, isCaretAtEnd: false })).toBeNull();
  });

  it('leaves selecting text to the browser', () => {
    expect(popupKeyAction(press('Home', { shiftKey: true }), IN_SEARCH)).toBeNull();
    expect(popupKeyAction(press('End', { ctrlKey: true }), IN_SEARCH)).toBeNull();
  });

  it('leaves keys to an input method that composes a character', () => {
    expect(popupKeyAction(press('Enter', { isComposing: true }), IN_SEARCH)).toBeNull();
    expect(popupKeyAction(press('Escape', { isComposing: true }), IN_SEARCH)).toBeNull();
  });
});

describe('Alt', () => {
  const AFRESH = { kind: 'open', disposition: 'new-tab', isAfresh: true };

  it('with R signs in afresh, with P pins', () => {
    expect(popupKeyAction(press('r', { altKey: true }), IN_SEARCH)).toEqual(AFRESH);
    expect(popupKeyAction(press('p', { altKey: true }), IN_SEARCH)).toEqual({ kind: 'toggle-pin' });
  });

  it('with R works where Alt types another character, as on a Mac', () => {
    expect(popupKeyAction(press('®', { altKey: true, code: 'KeyR' }), IN_SEARCH)).toEqual(AFRESH);
  });

  it('goes by the letter on other layouts: on Dvorak, R is where O is', () => {
    expect(popupKeyAction(press('r', { altKey: true, code: 'KeyO' }), IN_SEARCH)).toEqual(AFRESH);
    expect(popupKeyAction(press('o', { altKey: true, code: 'KeyR' }), IN_SEARCH)).toBeNull();
  });

  it('with Ctrl is left alone: AltGr types characters', () => {
    expect(popupKeyAction(press('r', { altKey: true, ctrlKey: true }), IN_SEARCH)).toBeNull();
  });
});

describe('elsewhere', () => {
  const ON_BUTTON: PopupKeyContext = { ...IN_SEARCH, isInSearch: false };
  const DETAILS: PopupKeyContext = { ...ON_BUTTON, view: 'details' };

  it('leaves Enter and arrows to the focused button', () => {
    expect(popupKeyAction(press('Enter'), ON_BUTTON)).toBeNull();
    expect(popupKeyAction(press('ArrowDown'), ON_BUTTON)).toBeNull();
    expect(popupKeyAction(press('Enter'), DETAILS)).toBeNull();
  });

  it('leads back from the details', () => {
    expect(popupKeyAction(press('Escape'), { ...DETAILS, hasQuery: true })).toEqual({ kind: 'show-list' });
    expect(popupKeyAction(press('ArrowLeft'), DETAILS)).toEqual({ kind: 'show-list' });
  });

  it('signs in afresh from anywhere', () => {
    const action = popupKeyAction(press('r', { altKey: true }), DETAILS);
    expect(action).toEqual({ kind: 'open', disposition: 'new-tab', isAfresh: true });
  });
});

describe('while the advice for a page is shown', () => {
  const ON_ADVICE: PopupKeyContext = { ...IN_SEARCH, view: 'hint' };

  it.each(['ArrowDown', 'PageUp', 'Home', 'Escape'])('%s shows the list', (key) => {
    expect(popupKeyAction(press(key), ON_ADVICE)).toEqual({ kind: 'show-list' });
  });

  it.each(['Enter', 'ArrowRight', 'a'])('%s goes to no row that is not to be seen', (key) => {
    expect(popupKeyAction(press(key), ON_ADVICE)).toBeNull();
  });

  it('leaves the keys of its buttons to them', () => {
    expect(popupKeyAction(press('ArrowDown'), { ...ON_ADVICE, isInSearch: false })).toBeNull();
  });
});
