import type { ListedEnvironment } from '../environments/listed-environment';
import { send } from '../messages/send';
import type { Opening } from '../sign-in/opening';
import type { PopupActions } from './popup-actions';
import type { PopupStore } from './popup-store';

/** Opens an environment with the AWS console's own session. */
export function openThroughConsole(actions: PopupActions, environmentId: string): Promise<void> {
  return actions.askOnce(environmentId, (originTabId) =>
    send('environment.open-through-console', { environmentId, disposition: 'new-tab', originTabId }),
  );
}

/** Repeats an opening that failed. */
export function retryOpening(actions: PopupActions, { id, environmentId }: Opening): Promise<void> {
  return actions.askOnce(environmentId, () => send('opening.retry', { openingId: id }));
}

/** Takes a failed opening off the list. */
export async function dismissOpening({ id }: Opening): Promise<void> {
  await send('opening.dismiss', { openingId: id });
}

/** Asks AWS again for what is known of an environment. */
export function refreshEnvironment(actions: PopupActions, environmentId: string): Promise<void> {
  return actions.ask(environmentId, send('environment.refresh', { environmentId }));
}

/** Has a token minted ahead where one will be needed; never for production. */
export function mintAhead(store: PopupStore, actions: PopupActions, listed: ListedEnvironment): void {
  const { id, environment, choices } = listed;
  const isWanted = environment.signInMethod === 'token' && choices.stage !== 'production';
  // An opening that was faster has its own token.
  const isOpening = actions.isAsked(id) || store.progress.peek().has(id);
  if (isWanted && !isOpening && store.liveSession(id) === null) {
    void send('environment.mint-ahead', { environmentId: id });
  }
}
