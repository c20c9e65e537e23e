import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startReader } from '../../../src/content/start-reader';
import { HOST } from '../given';
import { countSelectorReads } from '../hints/counting-document';
import { parseDocument } from '../hints/fixture-document';

interface Sent {
  name: string;
  request: {
    report: { path: string; status: number };
    apiFailures: { status: number }[];
    spaRoute: string | null;
    cameFrom: string | null;
  };
}

let sent: Sent[];
let observers: ((entries: object[]) => void)[];
let openedAt: number;

const sinceOpened = (): number => Date.now() - openedAt;

beforeEach(() => {
  sent = [];
  observers = [];
  vi.useFakeTimers();
  vi.stubGlobal('chrome', {
    runtime: {
      sendMessage: async (message: Sent) => {
        sent.push(message);
        return { ok: true, value: null };
      },
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** As much of a page's window as the reader looks at, around a document that was read from text. */
function open(text: string, { status = 200, path = '/home' } = {}) {
  const document = parseDocument(text, 'text/html', `https://${HOST}${path}`);
  const location = new URL(path, `https://${HOST}`);
  Object.defineProperty(document, 'location', { value: location });
  const counted = countSelectorReads(document);
  const listeners = new Map<string, (event: object) => void>();
  const routes: ((event: object) => void)[] = [];
  // The document has been there for a moment when the reader comes.
  openedAt = Date.now() - 900;
  const window = {
    document,
    location,
    performance: {
      now: sinceOpened,
      timeOrigin: openedAt,
      getEntriesByType: () => [{ responseStatus: status }],
    },
    PerformanceObserver: class {
      constructor(call: (list: { getEntries(): object[] }) => void) {
        observers.push((entries) => call({ getEntries: () => entries }));
      }
      observe(): void {}
    },
    navigation: { addEventListener: (_name: string, call: (event: object) => void) => routes.push(call) },
    addEventListener: (name: string, call: (event: object) => void) => listeners.set(name, call),
    setTimeout: (call: () => void, delay: number) => setTimeout(call, delay),
  };
  startReader(window as unknown as typeof globalThis & Window);
  /** As a single-page app goes to another page. */
  const moveTo = (to: string): void => {
    const from = { url: location.href };
    location.href = new URL(to, location.href).href;
    for (const call of routes) call({ from });
  };
  return { document, reads: counted.reads, listeners, routes, moveTo };
}

const healthy = [
  ['Airflow 2', '/home', '<header class="top"></header><div id="main_content"><h1>DAGs</h1></div>'],
  ['Airflow 3', '/dags/error_403', '<div id="root"><h1>403 Forbidden</h1></div>'],
  ['a log', '/log', '<pre>502 Bad Gateway</pre><code>Ooops!</code>'],
] as const;

describe.each(healthy)('a healthy page of %s', (_what, path, text) => {
  it('costs four selector reads at most, once, and sends nothing', () => {
    const { reads } = open(text, { path });
    expect(reads()).toBeLessThanOrEqual(4);
    const once = reads();
    vi.advanceTimersByTime(60_000);
    expect(reads()).toBe(once);
    expect(sent).toEqual([]);
  });
});

describe('what may be a problem', () => {
  it.each([
    ['an error', { status: 502 }],
    ['an error of a page without text', { status: 403, path: '/aws_mwaa/login' }],
  ])('%s is told once', (_, about) => {
    open('<h1>Error</h1>', about);
    vi.advanceTimersByTime(60_000);
    expect(sent).toMatchObject([{ name: 'page.report', request: { report: { status: about.status } } }]);
  });

  it('a sign-in page that is still there after ten seconds is told, and no sooner', () => {
    open('<h1>Signing in</h1>', { path: '/aws_mwaa/aws-console-sso' });
    vi.advanceTimersByTime(9_000);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(sent).toHaveLength(1);
  });

  it('a page that Back has shown anew is told once more, a healthy one is not', () => {
    const failing = open('<h1>Error</h1>', { status: 500 });
    failing.listeners.get('pageshow')?.({ persisted: false });
    expect(sent).toHaveLength(1);
    failing.listeners.get('pageshow')?.({ persisted: true });
    expect(sent).toHaveLength(2);
    open('<h1>DAGs</h1>').listeners.get('pageshow')?.({ persisted: true });
    expect(sent).toHaveLength(2);
  });

  it('a move to the login within the page is told, with the page before', () => {
    const { routes } = open('<div id="root"></div>', { path: '/auth/login/' });
    routes[0]?.({ from: { url: `https://${HOST}/dags/a?tab=runs#x` } });
    expect(sent).toMatchObject([{ request: { spaRoute: '/auth/login/', cameFrom: '/dags/a?tab=runs#x' } }]);
  });

  it('however much happens on a page, it sends a dozen reports in ten minutes at most', () => {
    const { routes } = open('<div id="root"></div>', { path: '/auth/login/' });
    const moveOften = (): void => {
      for (let move = 0; move < 500; move += 1)
        routes[0]?.({ from: { url: `https://${HOST}/dags/${move}` } });
    };
    moveOften();
    expect(sent).toHaveLength(12);
    vi.advanceTimersByTime(10 * 60_000);
    moveOften();
    expect(sent).toHaveLength(24);
  });
});

describe('calls of Airflow 3', () => {
  const call = (path: string, responseStatus: number, at = sinceOpened()) => ({
    name: path.startsWith('http') ? path : `https://${HOST}${path}`,
    responseStatus,
    startTime: at,
    responseEnd: at,
  });
  const observe = (...entries: ReturnType<typeof call>[]): void => observers.at(-1)?.(entries);
  const failuresSent = () => sent.map(({ request }) => request.apiFailures.map(({ status }) => status));

  it('that fail at the server are told after a second, and once', () => {
    open('<div id="root"></div>');
    observe(call('/ui/config', 503), call('/ui/dags', 503));
    vi.advanceTimersByTime(1_000);
    expect(failuresSent()).toEqual([[503, 503]]);
    for (let polls = 0; polls < 20; polls += 1) {
      observe(call('/ui/config', 503), call('/ui/dags', 502));
      vi.advanceTimersByTime(5_000);
    }
    expect(sent).toHaveLength(1);
  });

  it.each([6_000, 29_900])('that fail twice at the server, %d ms apart, are told', (apart) => {
    open('<div id="root"></div>');
    observe(call('/api/v2/dags/a/details', 502));
    vi.advanceTimersByTime(apart);
    expect(sent).toEqual([]);
    observe(call('/api/v2/dags/a/details', 502));
    vi.advanceTimersByTime(6_000);
    expect(failuresSent()).toEqual([[502, 502]]);
  });

  it('that fail twice at the server in more than half a minute are not', () => {
    open('<div id="root"></div>');
    observe(call('/ui/dags', 502));
    vi.advanceTimersByTime(30_100);
    observe(call('/ui/dags', 502));
    vi.advanceTimersByTime(60_000);
    expect(sent).toEqual([]);
  });

  it('that are not allowed count once the page has stayed five seconds', () => {
    open('<div id="root"></div>');
    observe(call('/ui/dags', 401));
    vi.advanceTimersByTime(5_000);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(sent).toHaveLength(1);
  });

  it('that may be refused are not told, and silence none that the page says is an error', () => {
    const { document } = open('<div id="root"></div>');
    observe(call('/api/v2/dags/a/dagRuns', 403));
    vi.advanceTimersByTime(60_000);
    expect(sent).toEqual([]);
    document.body.innerHTML = '<div data-testid="error-alert">403 Forbidden</div>';
    observe(call('/api/v2/dags/a/tasks', 403));
    vi.advanceTimersByTime(6_000);
    expect(sent).toMatchObject([{ request: { report: { airflow3Alerts: ['403 Forbidden'] } } }]);
  });

  it('that keep being refused have the page read once in a minute', () => {
    const { reads } = open('<div id="root"></div>');
    const before = reads();
    for (let polls = 0; polls < 60; polls += 1) {
      observe(call('/api/v2/dags/a/dagRuns', 403));
      vi.advanceTimersByTime(2_000);
    }
    const once = 2;
    expect(reads() - before).toBeLessThanOrEqual(3 * once);
    expect(reads() - before).toBeGreaterThanOrEqual(2 * once);
    expect(sent).toEqual([]);
  });

  it('are told anew on another page of the app, and those of the page before do not count there', () => {
    const { moveTo } = open('<div id="root"></div>');
    observe(call('/ui/config', 503));
    vi.advanceTimersByTime(1_000);
    expect(failuresSent()).toEqual([[503]]);

    const askedBefore = call('/ui/config', 500);
    vi.advanceTimersByTime(100);
    moveTo('/dags/b');
    observe(askedBefore);
    vi.advanceTimersByTime(10_000);
    expect(sent.map(({ name }) => name)).toEqual(['page.report', 'page.act']);

    observe(call('/ui/config', 503));
    vi.advanceTimersByTime(1_000);
    expect(sent.at(-1)).toMatchObject({ name: 'page.report', request: { report: { path: '/dags/b' } } });
  });

  it.each([
    ['succeed', ['/ui/config', 200]],
    ['were aborted', ['/ui/dags', 0]],
    ['are not of the API', ['/static/x.js', 404]],
    ['go elsewhere', ['https://example.com/ui/config', 500]],
  ] as const)('that %s are not told', (_, [path, status]) => {
    open('<div id="root"></div>');
    observe(call(path, status));
    vi.advanceTimersByTime(60_000);
    expect(sent).toEqual([]);
  });

  it('of a burst of 401s that the configuration ended are not told', () => {
    open('<div id="root"></div>');
    observe(call('/ui/auth/menus', 401), call('/ui/config', 200, sinceOpened() + 10));
    vi.advanceTimersByTime(60_000);
    expect(sent).toEqual([]);
  });
});
