import { sendFromPage } from '../browser/page-api';
import type { Result } from '../failures/result';
import type { NameFrom, ReplyOf, RequestOf } from '../messages/contract';

/** Sends a message of a page script. Never rejects; null where nobody answers any more. */
export async function askWorker<Name extends NameFrom<'content-script'>>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Result<ReplyOf<Name>> | null> {
  const reply = await sendFromPage({ name, request });
  return (reply ?? null) as Result<ReplyOf<Name>> | null;
}
