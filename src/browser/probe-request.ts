import { browser } from './extension-api';

/** What was seen of one request that the worker made itself. */
export interface SeenRequest {
  outcome: 'answered' | 'failed' | 'timed-out';
  status: number | null;
  /** Response headers by lower-case name. */
  headers: Readonly<Record<string, string>>;
  bodyStart: string;
  /** Chrome's error, which `fetch` keeps to itself. */
  error: string | null;
  /** The address that answered. */
  ip: string | null;
}

/** Longest wait for the event that tells what answered, or why nothing did, in ms. */
const TOLD_WITHIN_MS = 500;

/** What Chrome calls the tab of a request that no tab made, such as those of the worker. */
const NO_TAB = -1;

interface Details {
  tabId: number;
  url: string;
  statusCode?: number;
  responseHeaders?: { name: string; value?: string }[];
  error?: string;
  ip?: string;
}

/**
 * Asks for a page without credentials and without following redirects, and watches the request while it runs:
 * only `webRequest` tells Chrome's error, the address, and where a redirect leads. Needs host access. Never
 * rejects.
 */
export async function probeUrl(url: string, limitMs: number, bodyLimit: number): Promise<SeenRequest> {
  const seen: SeenRequest = {
    outcome: 'failed',
    status: null,
    headers: {},
    bodyStart: '',
    error: null,
    ip: null,
  };
  const { stop, told } = watch(url, seen);
  try {
    const response = await fetch(url, {
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(limitMs),
    });
    seen.outcome = 'answered';
    if (response.type !== 'opaqueredirect') {
      seen.status = response.status;
      seen.bodyStart = await readStart(response, bodyLimit);
    }
  } catch (thrown) {
    const isLate = thrown instanceof DOMException && thrown.name === 'TimeoutError';
    if (seen.status === null) seen.outcome = isLate ? 'timed-out' : 'failed';
  } finally {
    // `fetch` may settle just before the event that tells the address, or the error.
    await Promise.race([told, new Promise((resolve) => setTimeout(resolve, TOLD_WITHIN_MS))]);
    stop();
  }
  return seen;
}

function watch(url: string, seen: SeenRequest): { stop: () => void; told: Promise<void> } {
  let tell: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const { href, hostname } = new URL(url);
  // Tabs may ask the same host meanwhile, for the same page even; a filter can tell neither port nor "no tab".
  const filter = { urls: [`https://${hostname}/*`] };
  const isOurs = (details: Details): boolean => details.tabId === NO_TAB && details.url === href;
  const onHeaders = (details: Details): undefined => {
    if (!isOurs(details)) return;
    seen.status = details.statusCode ?? seen.status;
    const entries = (details.responseHeaders ?? []).map(({ name, value }) => [
      name.toLowerCase(),
      value ?? '',
    ]);
    seen.headers = Object.fromEntries(entries);
  };
  const onEnd = (details: Details): undefined => {
    if (!isOurs(details)) return;
    seen.ip = details.ip ?? seen.ip;
    seen.error = details.error ?? seen.error;
    tell();
  };
  const { onHeadersReceived, onResponseStarted, onBeforeRedirect, onErrorOccurred } = browser.webRequest;
  onHeadersReceived.addListener(onHeaders, filter, ['responseHeaders']);
  for (const event of [onResponseStarted, onBeforeRedirect, onErrorOccurred])
    event.addListener(onEnd, filter);
  const stop = (): void => {
    onHeadersReceived.removeListener(onHeaders);
    for (const event of [onResponseStarted, onBeforeRedirect, onErrorOccurred]) event.removeListener(onEnd);
  };
  return { stop, told };
}

async function readStart(response: Response, limit: number): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (reader !== undefined && text.length < limit) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader?.cancel().catch(() => undefined);
  return text.slice(0, limit);
}
