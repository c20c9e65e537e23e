import * as v from 'valibot';
import type { MessageSender } from '../browser/messaging';
import { failure } from '../failures/failure';
import { asFailure } from '../failures/failure-error';
import type { Result } from '../failures/result';
import { CONTRACT, type MessageName, type NameFrom, type ReplyOf, type RequestOf } from './contract';

/** The page that a content script runs in, as Chrome tells it. The fragment of `url` may be a token. */
export interface SendingPage {
  readonly tabId: number;
  readonly url: string;
}

/** One handler for every message of the contract; a missing one does not compile. */
export type Handlers = {
  [Name in NameFrom<'extension-page'>]: (request: RequestOf<Name>) => Promise<ReplyOf<Name>>;
} & {
  [Name in NameFrom<'content-script'>]: (
    request: RequestOf<Name>,
    from: SendingPage,
  ) => Promise<ReplyOf<Name>>;
};

/** What decides about messages from pages. */
export interface PageGate {
  /** Whether pages of this URL are Airlock's business. */
  isManaged(url: URL): Promise<boolean>;
  /** Whether the tab has not sent too much. It counts each call. */
  mayCall(tabId: number): boolean;
}

const envelopeSchema = v.object({ name: v.string(), request: v.unknown() });

/**
 * Answers messages with the handlers. Who sent a message is told by what Chrome says of the sender, never by
 * the message; a request is rebuilt from its schema. Never rejects.
 */
export function routeMessages(
  handlers: Handlers,
  extensionId: string,
  gate: PageGate,
): (message: unknown, sender: MessageSender) => Promise<Result<unknown>> {
  const ownOrigin = `chrome-extension://${extensionId}`;
  return async (message, sender) => {
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success) return refuse('not a message');
    const { name, request } = envelope.output;
    if (!isMessageName(name)) return refuse(`no message is called ${name.slice(0, 64)}`);
    // Content scripts have the origin of their page.
    if (sender.id !== extensionId) return refuse(`${name} is not for this sender`);
    try {
      const isFromPage = CONTRACT[name].sender === 'content-script';
      const from = isFromPage ? await readSendingPage(sender, gate) : null;
      if (isFromPage ? from === null : sender.origin !== ownOrigin)
        return refuse(`${name} is not for this sender`);
      return await answer(handlers, name, request, from);
    } catch (thrown) {
      return { ok: false, error: asFailure(thrown) };
    }
  };
}

async function answer<Name extends MessageName>(
  handlers: Handlers,
  name: Name,
  request: unknown,
  from: SendingPage | null,
): Promise<Result<ReplyOf<Name>>> {
  const parsed = v.safeParse(CONTRACT[name].request, request);
  if (!parsed.success) return refuse(`${name}: the request is not well formed`);
  const handle = handlers[name] as (request: unknown, from: SendingPage | null) => Promise<ReplyOf<Name>>;
  return { ok: true, value: await handle(parsed.output, from) };
}

/** The page of a managed host in the top frame of a tab; null for every other sender, and for one that floods. */
async function readSendingPage(
  { origin = '', url = '', frameId, tab }: MessageSender,
  gate: PageGate,
): Promise<SendingPage | null> {
  const tabId = tab?.id;
  if (tabId === undefined || frameId !== 0 || !gate.mayCall(tabId)) return null;
  if (!URL.canParse(url) || new URL(url).origin !== origin) return null;
  return (await gate.isManaged(new URL(url))) ? { tabId, url } : null;
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(CONTRACT, name);
}

function refuse(detail: string): Result<never> {
  return { ok: false, error: failure('invalid-input', detail) };
}
