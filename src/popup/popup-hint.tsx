import { HintBar } from './hint-bar';
import { HintView } from './hint-view';
import type { PopupActions } from './popup-actions';
import type { PopupStore } from './popup-store';

export { showHint } from './find-hint';

/** What is wrong with the page beneath the popup: the advice, or a line that leads to it. */
export function PopupHint({ store, actions }: { store: PopupStore; actions: PopupActions }) {
  const hint = store.hint.value;
  if (hint === null) return null;
  if (!store.isHintShown.value) return <HintBar hint={hint} store={store} />;
  return <HintView hint={hint} store={store} actions={actions} />;
}
