import { sendToWorker } from '../browser/messaging';
import { failure } from '../failures/failure';
import type { Result } from '../failures/result';
import type { NameFrom, ReplyOf, RequestOf } from './contract';

/**
 * Sends a message to the worker. Never rejects: a worker that was stopped before it could answer is the
 * failure `interrupted`.
 */
export async function send<Name extends NameFrom<'extension-page'>>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Result<ReplyOf<Name>>> {
  try {
    const reply = await sendToWorker({ name, request });
    if (reply !== undefined && reply !== null) return reply as Result<ReplyOf<Name>>;
    return { ok: false, error: failure('interrupted', `no answer to ${name}`) };
  } catch (thrown) {
    // The next life of the worker looks after what this message had begun.
    if (name !== 'worker.wake') sendToWorker({ name: 'worker.wake', request: {} }).catch(() => undefined);
    return { ok: false, error: failure('interrupted', `${name}: ${String(thrown)}`) };
  }
}
