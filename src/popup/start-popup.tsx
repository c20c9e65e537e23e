import { render } from 'preact';
import { activeTabId } from '../browser/current-tab';
import { hasTabProblems } from '../hints/has-tab-problems';
import { locale } from '../i18n/locale';
import { send } from '../messages/send';
import { LateFailures, LateHint, LateLoading, LateNoEnvironments, LateUnreadable } from './late-views';
import { createPopupActions } from './popup-actions';
import { PopupApp } from './popup-app';
import { readPopupData, watchPopupData } from './popup-data';
import { createPopupStore, type PopupStore } from './popup-store';

/** Storage answers within a few ms; only where it does not is there something to show meanwhile. */
const PATIENCE_MS = 100;

/** Shows the popup in `root`. Resolves once it shows all that it will by itself. */
export async function startPopup(root: HTMLElement): Promise<void> {
  void send('worker.wake', {});
  document.documentElement.lang = locale();
  const waiting = setTimeout(() => render(<LateLoading />, root), PATIENCE_MS);
  const data = await readPopupData().catch(async (thrown: unknown) => {
    await LateUnreadable.fetch();
    return String(thrown);
  });
  clearTimeout(waiting);
  if (typeof data === 'string') {
    render(<LateUnreadable detail={data} />, root);
    return;
  }
  const store = createPopupStore(data, Date.now());
  await fetchWhatIsSeenFirst(store);
  await showPopup(root, store);
}

/** What comes later would push the list down, or have the popup grow. */
async function fetchWhatIsSeenFirst(store: PopupStore): Promise<void> {
  if (store.hasFailures.value) {
    const [{ prepareFailures }] = await Promise.all([import('./prepare-failures'), LateFailures.fetch()]);
    await prepareFailures(store);
  }
  if (await hasTabProblems()) {
    await LateHint.fetch();
    await (await import('./popup-hint')).showHint(store);
  }
  if (store.environments.value.length === 0) await LateNoEnvironments.fetch();
}

async function showPopup(root: HTMLElement, store: PopupStore): Promise<void> {
  watchPopupData((change) => {
    store.data.value = { ...store.data.value, ...change };
  });
  let originTabId: number | null = null;
  const actions = createPopupActions(store, () => originTabId);
  render(<PopupApp store={store} actions={actions} />, root);
  const [tabId, { completePopup }] = await Promise.all([activeTabId(), import('./complete-popup')]);
  originTabId = tabId;
  await completePopup(store, actions);
}
