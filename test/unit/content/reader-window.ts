import { vi } from 'vitest';
import { startReader } from '../../../src/content/start-reader';
import type { PageMessage } from '../../../src/hints/page-message';
import { HOST } from '../given';
import { countSelectorReads } from '../hints/counting-document';
import { parseDocument } from '../hints/fixture-document';

/** What the reader sends: reports, and that it left a page, which has no more than its name here. */
export interface Sent {
  readonly name: string;
  readonly request: PageMessage;
}

/** A call of the page, as the browser measures it; `at` in ms since the document was opened. */
export interface MeasuredCall {
  readonly path: string;
  readonly status: number;
  readonly at: number;
}

/** Stands in for the worker. Returns what it is sent, as it comes. `vi.unstubAllGlobals` ends it. */
export function receiveMessages(): Sent[] {
  const sent: Sent[] = [];
  const sendMessage = async (message: Sent): Promise<object> => {
    sent.push(message);
    return { ok: true, value: null };
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  return sent;
}

/**
 * Runs the reader in as much of a page's window as it looks at, around a document that was read from text. Wants fake
 * timers, by which the page gets older.
 */
export function openForReader(
  text: string,
  { status = 200, path = '/home', host = HOST, contentType = 'text/html' } = {},
) {
  const location = new URL(path, `https://${host}`);
  const document = parseDocument(text, contentType, location.href);
  Object.defineProperty(document, 'location', { value: location });
  Object.defineProperty(document, 'contentType', { value: contentType });
  const counted = countSelectorReads(document);
  const listeners = new Map<string, (event: object) => void>();
  const routes: ((event: object) => void)[] = [];
  let measure: (entries: object[]) => void = () => undefined;
  // The document has been there for a moment when the reader comes.
  const openedAt = Date.now() - 900;
  const age = (): number => Date.now() - openedAt;
  const window = {
    document,
    location,
    performance: { now: age, timeOrigin: openedAt, getEntriesByType: () => [{ responseStatus: status }] },
    PerformanceObserver: class {
      constructor(call: (list: { getEntries(): object[] }) => void) {
        measure = (entries) => call({ getEntries: () => entries });
      }
      observe(): void {}
    },
    navigation: { addEventListener: (_name: string, call: (event: object) => void) => routes.push(call) },
    addEventListener: (name: string, call: (event: object) => void) => listeners.set(name, call),
    setTimeout: (call: () => void, delay: number) => setTimeout(call, delay),
  };
  startReader(window as unknown as typeof globalThis & Window);
  return {
    document,
    reads: counted.reads,
    listeners,
    age,
    /** The page's calls were answered. */
    observe(...calls: MeasuredCall[]): void {
      const entries = calls.map((call) => ({
        name: new URL(call.path, location).href,
        responseStatus: call.status,
        startTime: call.at,
        responseEnd: call.at,
      }));
      measure(entries);
    },
    /** As a single-page app goes to another page. */
    moveTo(to: string): void {
      const from = { url: location.href };
      location.href = new URL(to, location).href;
      for (const call of routes) call({ from });
    },
  };
}
