import { openExtensionPage } from '../browser/extension-pages';
import { changeChoices } from '../environments/choices';
import type { ListedEnvironment } from '../environments/listed-environment';
import type { Result } from '../failures/result';
import { send } from '../messages/send';
import type { Disposition } from '../sign-in/opening';
import type { PopupStore } from './popup-store';

/** What the user can have done from the popup. */
export interface PopupActions {
  /** The user pressed on an environment: its token is fetched while the finger is down. */
  prepare(listed: ListedEnvironment, isAfresh: boolean): void;
  open(listed: ListedEnvironment, disposition: Disposition, isAfresh: boolean): Promise<void>;
  openThroughConsole(environmentId: string): Promise<void>;
  retry(openingId: string, environmentId: string): Promise<void>;
  dismiss(openingId: string): Promise<void>;
  togglePin(listed: ListedEnvironment): Promise<void>;
  refresh(environmentId: string): Promise<void>;
  mintAhead(listed: ListedEnvironment): void;
  /** Opens a page of the extension and closes the popup, which the new tab would do anyway. */
  goTo(page: string): Promise<void>;
}

/** Binds the actions to a popup over the tab `originTabId`. */
export function createPopupActions(store: PopupStore, originTabId: () => number | null): PopupActions {
  /** Environments whose opening was asked for and not answered yet: a second click is no second opening. */
  const asked = new Set<string>();

  async function report(environmentId: string, asking: Promise<Result<unknown>>): Promise<void> {
    store.looseFailure.value = null;
    const result = await asking;
    if (!result.ok) {
      store.looseFailure.value = { environmentId, failure: result.error, at: Date.now() };
    }
  }

  async function askOnce(environmentId: string, ask: () => Promise<Result<unknown>>): Promise<void> {
    if (asked.has(environmentId)) return;
    asked.add(environmentId);
    await report(environmentId, ask());
    asked.delete(environmentId);
  }

  return {
    prepare({ id, environment }, isAfresh) {
      if (environment.signInMethod !== 'token' || asked.has(id)) return;
      if (isAfresh || store.liveSession(id) === null) void send('environment.prepare', { environmentId: id });
    },
    open: ({ id }, disposition, isAfresh) =>
      askOnce(id, () =>
        send('environment.open', { environmentId: id, disposition, isAfresh, originTabId: originTabId() }),
      ),
    openThroughConsole: (environmentId) =>
      askOnce(environmentId, () =>
        send('environment.open-through-console', {
          environmentId,
          disposition: 'new-tab',
          originTabId: originTabId(),
        }),
      ),
    retry: (openingId, environmentId) => askOnce(environmentId, () => send('opening.retry', { openingId })),
    async dismiss(openingId) {
      await send('opening.dismiss', { openingId });
    },
    togglePin: ({ id, choices }) => changeChoices(id, { isPinned: !choices.isPinned }),
    refresh: (environmentId) => report(environmentId, send('environment.refresh', { environmentId })),
    mintAhead({ id, environment, choices }) {
      const isWanted = environment.signInMethod === 'token' && choices.stage !== 'production';
      // An opening that was faster has its own token.
      const isOpening = asked.has(id) || store.progress.peek().has(id);
      if (isWanted && !isOpening && store.liveSession(id) === null) {
        void send('environment.mint-ahead', { environmentId: id });
      }
    },
    async goTo(page) {
      await openExtensionPage(page);
      window.close();
    },
  };
}
