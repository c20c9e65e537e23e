import { fakeBrowser } from '@webext-core/fake-browser';
import messages from '../../public/_locales/en/messages.json';
import { FakeEvent } from './fake-event';
import { fakePermissions } from './fake-permissions';
import { fakeRedirectRules } from './fake-redirect-rules';
import { fakeScripting } from './fake-scripting';
import { completeTabs, focusedWindows } from './fake-tabs';
import { fakeWebRequest } from './fake-web-request';

type Message = { message: string; placeholders?: Record<string, { content: string }> };

const onCommand = new FakeEvent<[string]>();
const { onMessage } = fakeBrowser.runtime;

/** `i18n` with the English interface strings. */
const i18n = {
  getUILanguage: (): string => 'en',

  getMessage(key: string, substitutions: string | string[] = []): string {
    const found = (messages as Record<string, Message>)[key];
    const values = [substitutions].flat();
    return (found?.message ?? '').replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = found?.placeholders?.[name.toLowerCase()]?.content ?? '';
      return content.replace(/\$(\d)/g, (_match, index: string) => values[Number(index) - 1] ?? '');
    });
  },
};

/** `commands`: one shortcut, and an event that a test can fire. */
const commands = {
  onCommand,
  getAll: async () => [{ name: '_execute_action', shortcut: 'Alt+Shift+A', description: '' }],
  resetState: () => onCommand.removeAllListeners(),
};

/** As webextension-polyfill: the reply is what the first listener that answers resolves to. */
async function sendMessage(message: unknown): Promise<unknown> {
  if (!onMessage.hasListeners()) {
    throw new Error('Could not establish connection. Receiving end does not exist.');
  }
  const { id } = fakeBrowser.runtime;
  const trigger = onMessage.trigger as (...details: unknown[]) => Promise<unknown[]>;
  const replies = await trigger(message, { id, origin: `chrome-extension://${id}` });
  return replies.find((reply) => reply !== undefined);
}

/** Who may read each area of storage, as the extension set it. */
export const accessLevels: Record<string, string> = {};

function restrictable(area: 'local' | 'session'): object {
  return {
    async setAccessLevel({ accessLevel }: { accessLevel: string }): Promise<void> {
      accessLevels[area] = accessLevel;
    },
  };
}

completeTabs();
Object.assign(fakeBrowser.storage.local, restrictable('local'));
Object.assign(fakeBrowser.storage.session, restrictable('session'));
Object.assign(fakeBrowser.runtime, { sendMessage, getManifest: () => ({ version: '1.2.3' }) });
Object.assign(fakeBrowser, {
  permissions: fakePermissions,
  webRequest: fakeWebRequest,
  declarativeNetRequest: fakeRedirectRules,
  scripting: fakeScripting,
  i18n,
  commands,
});

/** Puts the whole fake back to how a fresh profile begins. */
export function resetExtensionApi(): void {
  // There once the user allowed it; a test that wants it puts it there.
  Object.assign(fakeBrowser, { idle: {} });
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { idle: undefined });
  focusedWindows.length = 0;
  for (const area of Object.keys(accessLevels)) delete accessLevels[area];
}

/** Stands in for `webextension-polyfill`, which refuses to load outside an extension. */
export default fakeBrowser;
