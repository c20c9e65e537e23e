import { useEffect } from 'preact/hooks';
import type { PopupActions } from './popup-actions';
import { type PopupKeyAction, type PopupKeyContext, popupKeyAction } from './popup-key-action';
import type { PopupStore } from './popup-store';

/** Has the keys of the popup do what `popupKeyAction` says. */
export function usePopupKeys(store: PopupStore, actions: PopupActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const action = popupKeyAction(event, contextOf(event, store));
      if (action === null) return;
      event.preventDefault();
      // A key held down must not open one environment again and again.
      if (event.repeat && action.kind !== 'move') return;
      perform(action, store, actions);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store, actions]);
}

function contextOf({ target }: KeyboardEvent, store: PopupStore): PopupKeyContext {
  const isInSearch =
    target === document.body || (target instanceof HTMLInputElement && target.role === 'combobox');
  const query = store.query.peek();
  const caret = target instanceof HTMLInputElement ? target.selectionEnd : null;
  return {
    view: shownView(store),
    isInSearch,
    hasQuery: query !== '',
    isCaretAtEnd: caret === null || caret === query.length,
  };
}

/** Whoever types while the advice is shown sees the list. */
function shownView(store: PopupStore): PopupKeyContext['view'] {
  const view = store.view.peek();
  return view === 'hint' && !store.isHintShown.peek() ? 'list' : view;
}

function perform(action: PopupKeyAction, store: PopupStore, actions: PopupActions): void {
  const selected = store.selected.peek();
  switch (action.kind) {
    case 'move':
      moveSelection(store, (index, last) => Math.min(last, Math.max(0, index + action.by)));
      return;
    case 'move-to':
      moveSelection(store, (_, last) => (action.end === 'first' ? 0 : last));
      return;
    case 'open':
      if (selected !== null) void actions.open(selected, action.disposition, action.isAfresh);
      return;
    case 'toggle-pin':
      if (selected !== null) void actions.togglePin(selected);
      return;
    case 'show-details':
      if (selected !== null) store.view.value = 'details';
      return;
    case 'show-list':
      store.view.value = 'list';
      return;
    case 'clear-search':
      store.query.value = '';
      return;
    case 'close':
      window.close();
  }
}

function moveSelection(store: PopupStore, move: (index: number, last: number) => number): void {
  const rows = store.rows.peek();
  const index = rows.findIndex(({ id }) => id === store.selected.peek()?.id);
  const target = rows[move(index, rows.length - 1)];
  if (target !== undefined) store.select(target.id);
}
