import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openForReader as open, receiveMessages, type Sent } from './reader-window';

let sent: Sent[];

beforeEach(() => {
  vi.useFakeTimers();
  sent = receiveMessages();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

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
    open('<div id="root"></div>', { path: '/dags/a?tab=runs#x' }).moveTo('/auth/login/');
    expect(sent).toMatchObject([{ request: { spaRoute: '/auth/login/', cameFrom: '/dags/a?tab=runs#x' } }]);
  });

  it('however much happens on a page, it sends a dozen reports in ten minutes at most', () => {
    const { moveTo } = open('<div id="root"></div>');
    const reports = () => sent.filter(({ name }) => name === 'page.report').length;
    const moveOften = (): void => {
      for (let move = 0; move < 500; move += 1) moveTo(move % 2 === 0 ? '/auth/login/' : '/dags');
    };
    moveOften();
    expect(reports()).toBe(12);
    vi.advanceTimersByTime(10 * 60_000);
    moveOften();
    expect(reports()).toBe(24);
  });
});

describe('calls of Airflow 3', () => {
  let page: ReturnType<typeof open>;

  beforeEach(() => {
    page = open('<div id="root"></div>');
  });

  const call = (path: string, status: number, at = page.age()) => ({ path, status, at });
  const failuresSent = () => sent.map(({ request }) => request.apiFailures.map(({ status }) => status));

  it('that fail at the server are told after a second, and once', () => {
    page.observe(call('/ui/config', 503), call('/ui/dags', 503));
    vi.advanceTimersByTime(1_000);
    expect(failuresSent()).toEqual([[503, 503]]);
    for (let polls = 0; polls < 20; polls += 1) {
      page.observe(call('/ui/config', 503), call('/ui/dags', 502));
      vi.advanceTimersByTime(5_000);
    }
    expect(sent).toHaveLength(1);
  });

  it.each([6_000, 29_900])('that fail twice at the server, %d ms apart, are told', (apart) => {
    page.observe(call('/api/v2/dags/a/details', 502));
    vi.advanceTimersByTime(apart);
    expect(sent).toEqual([]);
    page.observe(call('/api/v2/dags/a/details', 502));
    vi.advanceTimersByTime(6_000);
    expect(failuresSent()).toEqual([[502, 502]]);
  });

  it('that fail twice at the server in more than half a minute are not', () => {
    page.observe(call('/ui/dags', 502));
    vi.advanceTimersByTime(30_100);
    page.observe(call('/ui/dags', 502));
    vi.advanceTimersByTime(60_000);
    expect(sent).toEqual([]);
  });

  it('that are not allowed count once the page has stayed five seconds', () => {
    page.observe(call('/ui/dags', 401));
    vi.advanceTimersByTime(5_000);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(sent).toHaveLength(1);
  });

  it('that may be refused are not told, and silence none that the page says is an error', () => {
    page.observe(call('/api/v2/dags/a/dagRuns', 403));
    vi.advanceTimersByTime(60_000);
    expect(sent).toEqual([]);
    page.document.body.innerHTML = '<div data-testid="error-alert">403 Forbidden</div>';
    page.observe(call('/api/v2/dags/a/tasks', 403));
    vi.advanceTimersByTime(6_000);
    expect(sent).toMatchObject([{ request: { report: { airflow3Alerts: ['403 Forbidden'] } } }]);
  });

  it('that keep being refused have the page read once in a minute', () => {
    const before = page.reads();
    for (let polls = 0; polls < 60; polls += 1) {
      page.observe(call('/api/v2/dags/a/dagRuns', 403));
      vi.advanceTimersByTime(2_000);
    }
    const once = 2;
    expect(page.reads() - before).toBeLessThanOrEqual(3 * once);
    expect(page.reads() - before).toBeGreaterThanOrEqual(2 * once);
    expect(sent).toEqual([]);
  });

  it('are told anew on another page of the app, and those of the page before do not count there', () => {
    page.observe(call('/ui/config', 503));
    vi.advanceTimersByTime(1_000);
    expect(failuresSent()).toEqual([[503]]);

    const askedBefore = call('/ui/config', 500);
    vi.advanceTimersByTime(100);
    page.moveTo('/dags/b');
    page.observe(askedBefore);
    vi.advanceTimersByTime(10_000);
    expect(sent.map(({ name }) => name)).toEqual(['page.report', 'page.act']);

    page.observe(call('/ui/config', 503));
    vi.advanceTimersByTime(1_000);
    expect(sent.at(-1)).toMatchObject({ name: 'page.report', request: { report: { path: '/dags/b' } } });
  });

  it.each([
    ['succeed', ['/ui/config', 200]],
    ['were aborted', ['/ui/dags', 0]],
    ['are not of the API', ['/static/x.js', 404]],
    ['go elsewhere', ['https://example.com/ui/config', 500]],
  ] as const)('that %s are not told', (_, [path, status]) => {
    page.observe(call(path, status));
    vi.advanceTimersByTime(60_000);
    expect(sent).toEqual([]);
  });

  it('of a burst of 401s that the configuration ended are not told', () => {
    page.observe(call('/ui/auth/menus', 401), call('/ui/config', 200, page.age() + 10));
    vi.advanceTimersByTime(60_000);
    expect(sent).toEqual([]);
  });
});
