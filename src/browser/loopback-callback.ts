import { browser } from './extension-api';

/** Access to the callback, on any port: a match pattern names none. */
export const LOOPBACK_PATTERN = 'http://127.0.0.1/*';

const CALLBACK_PATH = '/oauth/callback';

/** Session rules are numbered on their own; this is the only one. */
const RULE_ID = 1;

let stopWatching: () => void = () => undefined;
let generation = 0;

/** Where a code is sent, as it is registered: for any port. https://www.rfc-editor.org/rfc/rfc8252#section-7.3 */
export const CALLBACK_URL = `http://127.0.0.1${CALLBACK_PATH}`;

/** The same on one port. */
export function callbackUrl(port: number): string {
  return `http://127.0.0.1:${port}${CALLBACK_PATH}`;
}

/**
 * Keeps a callback from reaching the port, whoever listens there: Chrome blocks its page, and tells
 * {@link watchCallbacks}. The rule ends with the browser session at the latest.
 */
export async function blockCallback(port: number): Promise<void> {
  type Options = Parameters<typeof browser.declarativeNetRequest.updateSessionRules>[0];
  const rule = {
    id: RULE_ID,
    condition: { urlFilter: `|${callbackUrl(port)}`, resourceTypes: ['main_frame'] },
    action: { type: 'block' },
  };
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [RULE_ID],
    addRules: [rule],
  } as Options);
}

/** Takes the rule of {@link blockCallback} away. Does nothing where there is none. */
export async function unblockCallback(): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [RULE_ID] });
}

/**
 * Calls back with the address that a tab is sent to as it comes back from a sign-in. It holds a code: never log or
 * store it. Call it synchronously while the worker starts, and again whenever access was granted (see
 * `observeRequests` for why).
 */
export function watchCallbacks(onCallback: (url: string, tabId: number) => void): void {
  stopWatching();
  generation += 1;
  const listener = ({ url, tabId }: { url: string; tabId: number }): undefined => {
    if (tabId >= 0) onCallback(url, tabId);
  };
  const urls = [`${CALLBACK_URL}*`, `http://127.0.0.1/generation-${generation}`];
  const { onBeforeRequest } = browser.webRequest;
  onBeforeRequest.addListener(listener, { urls, types: ['main_frame'] });
  stopWatching = () => onBeforeRequest.removeListener(listener);
}
