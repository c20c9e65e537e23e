import { computed, effect } from '@preact/signals';
import { mintAhead } from './late-actions';
import type { PopupActions } from './popup-actions';
import type { PopupStore } from './popup-store';

/** An environment that stays selected for so long, in ms, is taken for the one that is wanted. */
export const REST_MS = 300;

/**
 * With the setting on, has a token minted ahead for the one environment that is selected at rest.
 * @returns the function that stops it
 */
export function mintAheadAtRest(store: PopupStore, actions: PopupActions): () => void {
  const selectedId = computed(() => store.selected.value?.id);
  return effect(() => {
    if (!store.mintsAhead.value || selectedId.value === undefined) return;
    const timer = setTimeout(() => {
      const selected = store.selected.peek();
      if (selected !== null) mintAhead(store, actions, selected);
    }, REST_MS);
    return () => clearTimeout(timer);
  });
}
