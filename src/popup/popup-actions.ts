import { openExtensionPage } from '../browser/extension-pages';
import type { ListedEnvironment } from '../environments/listed-environment';
import type { Result } from '../failures/result';
import { send } from '../messages/send';
import type { Disposition } from '../sign-in/opening';
import type { PopupStore } from './popup-store';

/** What the user can have done from the popup; what its first paint does without is in late-actions.ts. */
export interface PopupActions {
  /** The user pressed on an environment: its token is fetched while the finger is down. */
  prepare(listed: ListedEnvironment, isAfresh: boolean): void;
  open(listed: ListedEnvironment, disposition: Disposition, isAfresh: boolean): Promise<void>;
  togglePin(listed: ListedEnvironment): Promise<void>;
  /** Opens a page of the extension and closes the popup, which the new tab would do anyway. */
  goTo(page: string): Promise<void>;
  /** Asks the worker, and shows the failure where it says no. */
  ask(environmentId: string, asking: Promise<Result<unknown>>): Promise<void>;
  /** Asks for an opening, unless one of this environment was asked for and not answered yet. */
  askOnce(
    environmentId: string,
    ask: (originTabId: number | null) => Promise<Result<unknown>>,
  ): Promise<void>;
  /** Whether an opening was asked for and not answered yet. */
  isAsked(environmentId: string): boolean;
}

/** Binds the actions to a popup over the tab `originTabId`. */
export function createPopupActions(store: PopupStore, originTabId: () => number | null): PopupActions {
  const asked = new Set<string>();

  const actions: PopupActions = {
    prepare({ id, environment }, isAfresh) {
      if (environment.signInMethod !== 'token' || asked.has(id)) return;
      if (isAfresh || store.liveSession(id) === null) {
        void send('environment.prepare', { environmentId: id, isAfresh });
      }
    },
    open: ({ id: environmentId }, disposition, isAfresh) =>
      actions.askOnce(environmentId, (tabId) =>
        send('environment.open', { environmentId, disposition, isAfresh, originTabId: tabId }),
      ),
    togglePin: ({ id: environmentId, choices }) =>
      actions.ask(environmentId, send('environment.pin', { environmentId, isPinned: !choices.isPinned })),
    async goTo(page) {
      await openExtensionPage(page);
      window.close();
    },
    async ask(environmentId, asking) {
      store.looseFailure.value = null;
      const result = await asking;
      if (!result.ok) store.looseFailure.value = { environmentId, failure: result.error, at: Date.now() };
    },
    async askOnce(environmentId, ask) {
      if (asked.has(environmentId)) return;
      asked.add(environmentId);
      await actions.ask(environmentId, ask(originTabId()));
      asked.delete(environmentId);
    },
    isAsked: (environmentId) => asked.has(environmentId),
  };
  return actions;
}
