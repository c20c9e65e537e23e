import * as v from 'valibot';
import type { MessageSender } from '../browser/messaging';
import { failure } from '../failures/failure';
import { asFailure } from '../failures/failure-error';
import type { Result } from '../failures/result';
import { CONTRACT, type MessageName, type ReplyOf, type RequestOf } from './contract';

/** One handler for every message of the contract; a missing one does not compile. */
export type Handlers = {
  [Name in MessageName]: (request: RequestOf<Name>) => Promise<ReplyOf<Name>>;
};

const envelopeSchema = v.object({ name: v.string(), request: v.unknown() });

/**
 * Answers messages with the handlers. Who sent a message is told by what Chrome says of the sender, never by
 * the message; a request is rebuilt from its schema. Never rejects.
 */
export function routeMessages(
  handlers: Handlers,
  extensionId: string,
): (message: unknown, sender: MessageSender) => Promise<Result<unknown>> {
  const ownOrigin = `chrome-extension://${extensionId}`;
  return async (message, sender) => {
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success) return refuse('not a message');
    const { name, request } = envelope.output;
    if (!isMessageName(name)) return refuse(`no message is called ${name.slice(0, 64)}`);
    // Only pages of this extension send messages so far; content scripts have the origin of their page.
    if (sender.id !== extensionId || sender.origin !== ownOrigin)
      return refuse(`${name} is not for this sender`);
    try {
      return await answer(handlers, name, request);
    } catch (thrown) {
      return { ok: false, error: asFailure(thrown) };
    }
  };
}

async function answer<Name extends MessageName>(
  handlers: Handlers,
  name: Name,
  request: unknown,
): Promise<Result<ReplyOf<Name>>> {
  const parsed = v.safeParse(CONTRACT[name].request, request);
  if (!parsed.success) return refuse(`${name}: the request is not well formed`);
  return { ok: true, value: await handlers[name](parsed.output as RequestOf<Name>) };
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(CONTRACT, name);
}

function refuse(detail: string): Result<never> {
  return { ok: false, error: failure('invalid-input', detail) };
}
