import { type ApiCall, type ApiFailure, apiFailures, apiPathPrefix } from '../hints/collect/api-failures';

/** When failed calls are looked at, in ms since the first of a burst: a server that fails, and what is settled. */
const LOOKS_AFTER_MS = [1_000, 5_200];
const MAX_CALLS = 100;

/**
 * Watches the calls that the page makes to the API of Airflow 3, and tells of each kind of failure once.
 * An observer of measurements, not of the document: nothing of the page is read.
 */
export function watchCalls(
  { performance, PerformanceObserver, location, setTimeout }: typeof globalThis & Window,
  onFailures: (failures: ApiFailure[], stayedMs: number) => void,
): void {
  const told = new Set<string>();
  let calls: ApiCall[] = [];
  let failedAt = 0;

  function look(isLast: boolean): void {
    const now = Date.now();
    const failures = apiFailures(calls, now);
    const isUrgent = failures.some(({ status }) => status >= 500);
    const news = failures.filter((failure) => !told.has(keyOf(failure)));
    if (news.length > 0 && (isLast || isUrgent)) {
      if (isLast) for (const failure of failures) told.add(keyOf(failure));
      onFailures(failures, now - failedAt);
    }
    if (isLast) failedAt = 0;
  }

  const observer = new PerformanceObserver((list) => {
    for (const { name, responseStatus, responseEnd } of list.getEntries() as PerformanceResourceTiming[]) {
      const { origin, pathname } = new URL(name);
      if (origin !== location.origin || apiPathPrefix(pathname) === null) continue;
      const at = performance.timeOrigin + responseEnd;
      calls = [...calls.slice(1 - MAX_CALLS), { path: pathname, status: responseStatus, at }];
      if (responseStatus < 400 || failedAt > 0) continue;
      failedAt = Date.now();
      for (const [index, delay] of LOOKS_AFTER_MS.entries())
        setTimeout(() => look(index === LOOKS_AFTER_MS.length - 1), delay);
    }
  });
  observer.observe({ type: 'resource', buffered: true });
}

function keyOf({ pathPrefix, status }: ApiFailure): string {
  return `${status} ${pathPrefix}`;
}
