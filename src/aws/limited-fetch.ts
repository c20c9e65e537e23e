import { hasHostAccess } from '../browser/host-access';
import { FailureError, fail } from '../failures/failure-error';
import { awsFailure } from './aws-error';

/** Longest time for one call, its body included, in ms. */
export const FETCH_LIMIT_MS = 10_000;

/** Longest answer that is read, in bytes: a thousand times what any of the services sends. */
export const MAX_ANSWER_BYTES = 2 * 1024 * 1024;

/** How long, and how much. */
export interface FetchLimits {
  readonly limitMs?: number;
  readonly maxBytes?: number;
  /** Ends the call early. */
  readonly signal?: AbortSignal;
}

/** An answer whose whole body is there, whatever its status. */
export interface LimitedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * One request to a service that answers briefly: without cookies or cache, never redirected, and ended after
 * `limitMs` or `maxBytes`, whichever comes first.
 * @throws FailureError `host-access-missing`, `no-network`, `timed-out`, or `unexpected-answer` for a redirect
 *   and for an answer without end; its facts name the host
 */
export async function limitedFetch(
  url: string,
  init: RequestInit,
  { limitMs = FETCH_LIMIT_MS, maxBytes = MAX_ANSWER_BYTES, signal }: FetchLimits = {},
): Promise<LimitedAnswer> {
  const { protocol, host, hostname } = new URL(url);
  const facts = { host };
  if (!(await hasHostAccess([`${protocol}//${hostname}/*`]))) fail('host-access-missing', '', facts);
  const limit = AbortSignal.timeout(limitMs);
  try {
    const response = await fetch(url, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // Not `error`, which cannot be told from a network that is not there. It is not followed either.
      redirect: 'manual',
      signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    });
    if (isRedirect(response)) return fail('unexpected-answer', 'the answer is a redirect');
    const text = await readText(response, maxBytes);
    return { status: response.status, headers: response.headers, text };
  } catch (thrown) {
    throw new FailureError(awsFailure(thrown, facts));
  }
}

function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

async function readText(response: Response, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) return text + decoder.decode();
    length += part.value.byteLength;
    if (length > maxBytes) {
      await reader?.cancel();
      return fail('unexpected-answer', `the answer is longer than ${maxBytes} bytes`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
}
