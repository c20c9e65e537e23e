import { useEffect } from 'preact/hooks';
import type { PopupActions } from './popup-actions';
import type { PopupStore } from './popup-store';

/** An environment that stays selected for so long, in ms, is taken for the one that is wanted. */
export const REST_MS = 300;

/** With the setting on, has a token minted ahead for the one environment that is selected at rest. */
export function useMintAhead(store: PopupStore, actions: PopupActions): void {
  const mintsAhead = store.mintsAhead.value;
  const selectedId = store.selected.value?.id;

  useEffect(() => {
    if (!mintsAhead || selectedId === undefined) return;
    const timer = setTimeout(() => {
      const selected = store.selected.peek();
      if (selected !== null) actions.mintAhead(selected);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [mintsAhead, selectedId, store, actions]);
}
