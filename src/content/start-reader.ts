import { isWorthReporting } from '../hints/collect/is-worth-reporting';
import { readPage } from '../hints/collect/read-page';
import { PAGE_LIMITS } from '../hints/page-limits';
import type { PageMessage } from '../hints/page-message';
import type { PageReport } from '../hints/page-report';
import { saysOops } from '../hints/rules/oops-text';
import { isSignedOutPath, isSignInPagePath } from '../hints/rules/paths';
import { createReporter } from './report';
import { sharedWorld } from './shared-world';
import { watchCalls } from './watch-calls';
import { watchRoute } from './watch-route';

/** A sign-in page that is still there after so long, in ms, is stuck. */
const STUCK_AFTER_MS = 10_000;
/** The AWS console draws its pages late: when it is looked at, in ms after the first look. */
const CONSOLE_LOOKS_MS = [3_000, 10_000];

/**
 * Reads the page once, and tells the worker of what may be a problem; then listens for what comes without a new
 * document. On a healthy page it writes nothing, and sends nothing.
 */
export function startReader(window: typeof globalThis & Window): void {
  const { document, performance, setTimeout } = window;
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const status = entry?.responseStatus ?? 0;
  const reporter = createReporter();
  const read = (): PageReport => readPage(document, status, document.contentType);
  const tell = (page: PageReport, more: Partial<PageMessage> = {}): void => {
    const stayedMs = Math.round(performance.now());
    reporter.report({ report: page, apiFailures: [], spaRoute: null, cameFrom: null, stayedMs, ...more });
  };

  const look = (): void => {
    const page = read();
    const isToTell = page.consoleEnvironment === null ? isWorthReporting(page) : saysOops(page.bodyText);
    if (isToTell) tell(page);
  };
  look();
  if (/^\/mwaa\/home/.test(document.location.pathname)) {
    window.addEventListener('hashchange', look);
    for (const delay of CONSOLE_LOOKS_MS) setTimeout(look, delay);
  }
  if (status < 400 && isSignInPagePath(document.location.pathname))
    setTimeout(() => tell(read()), Math.max(0, STUCK_AFTER_MS - performance.now()));

  const watchCallsAnew = watchCalls(window, read, ({ report, ...calls }) => tell(report, calls));
  watchRoute(window, (path, cameFrom) => {
    watchCallsAnew();
    if (isSignedOutPath(path)) {
      tell(read(), { spaRoute: path, cameFrom: cameFrom.slice(0, PAGE_LIMITS.cameFrom) });
    } else {
      reporter.leave();
      sharedWorld.airlockExplainer?.close();
    }
  });
  window.addEventListener('pageshow', ({ persisted }) => persisted && reporter.repeat());
}
