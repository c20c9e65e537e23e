import { onTestFinished, vi } from 'vitest';

/** One request as the network saw it. */
export interface SeenRequest {
  method: string;
  url: URL;
  headers: Headers;
  body: string;
  /** When it was sent, in ms since the epoch. */
  at: number;
}

type Answer = (request: SeenRequest) => Response | Promise<Response>;

/** Stands in for the network until the test has ended. Returns the requests that were made, as they come. */
export function answerFetch(answer: Answer): SeenRequest[] {
  const seen: SeenRequest[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const { method, headers } = request;
    const whole = { method, url: new URL(request.url), headers, body: await request.text(), at: Date.now() };
    seen.push(whole);
    return Promise.race([answer(whole), whenAborted(request.signal)]);
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return seen;
}

/** A network that is not there: `fetch` rejects as Chrome's does. */
export function cutNetwork(): SeenRequest[] {
  return answerFetch(() => {
    throw new TypeError('Failed to fetch');
  });
}

/** An answer that never comes. */
export function never(): Promise<Response> {
  return new Promise(() => undefined);
}

function whenAborted(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}
