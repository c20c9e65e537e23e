import type { Runtime } from 'webextension-polyfill';
import { browser } from './extension-api';

/** Sends a message to the worker and waits for its reply. Rejects when the worker ends before it answers. */
export function sendToWorker(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** What Chrome itself says of a sender; the only proof of who it is. */
export type MessageSender = Runtime.MessageSender & { origin?: string };

/**
 * Registers the one message listener of a context. `answer` must not reject: replies are data.
 * Call it synchronously while the worker starts, so that a message can wake it.
 */
export function answerMessages(answer: (message: unknown, sender: MessageSender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) => answer(message, sender));
}

/** The id of this extension. */
export function ownExtensionId(): string {
  return browser.runtime.id;
}
