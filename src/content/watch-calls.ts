import { apiPathPrefix, UI_CONFIG } from '../hints/collect/api-failures';
import type { PageReport } from '../hints/page-report';
import { type FailingCalls, type PageCalls, watchPageCalls } from './page-calls';

/**
 * Watches the calls that the page makes to the API of Airflow 3, and tells of each problem that they show, once for
 * each page of the single-page app. An observer of measurements, not of the document; `read` is called only where
 * calls were refused, and what the page says of it decides, or where there is something to tell.
 *
 * Returns what begins anew, when the app has gone to another page.
 */
export function watchCalls(
  { performance, PerformanceObserver, location, setTimeout }: typeof globalThis & Window,
  read: () => PageReport,
  onProblem: (calls: FailingCalls) => void,
): () => void {
  const begin = (): PageCalls => watchPageCalls(setTimeout, read, onProblem);
  let calls = begin();
  let begunAt = 0;

  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      const { name, startTime, responseStatus, responseEnd } = entry;
      const { origin, pathname } = new URL(name);
      const prefix = apiPathPrefix(pathname);
      // What the page before asked for says nothing of this one.
      if (origin !== location.origin || prefix === null || startTime < begunAt) continue;
      if (responseStatus < 400 && prefix !== UI_CONFIG) continue;
      calls.note({ path: pathname, status: responseStatus, at: performance.timeOrigin + responseEnd });
    }
  });
  observer.observe({ type: 'resource', buffered: true });

  return () => {
    calls.leave();
    calls = begin();
    begunAt = performance.now();
  };
}
