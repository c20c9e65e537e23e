import { type ApiCall, apiFailures } from '../hints/collect/api-failures';
import { NO_EVIDENCE } from '../hints/evidence';
import type { PageMessage } from '../hints/page-message';
import type { PageReport } from '../hints/page-report';
import { CALL_RULES } from '../hints/rules/call-rules';

/** When failed calls are looked at, in ms since the first of a burst: a server that fails, and what is settled. */
const LOOKS_AFTER_MS = [1_000, 5_200];
const MAX_CALLS = 100;
/** What the page says of calls that keep being refused is read again after so long, in ms. */
const READ_AGAIN_AFTER_MS = 60_000;

/** Calls that show a problem by their failures, and the page as it was then. */
export type FailingCalls = Pick<PageMessage, 'report' | 'apiFailures' | 'stayedMs'>;

/** The calls of one page of the single-page app. */
export interface PageCalls {
  /** A call that failed, or that of the configuration. */
  note(call: ApiCall): void;
  /** The app went to another page: nothing is told of this one any more. */
  leave(): void;
}

/**
 * Tells of each problem that the calls of a page show, once. The rules decide what is one: a call that may fail is
 * not told, and silences none that comes after it.
 */
export function watchPageCalls(
  setTimeout: typeof globalThis.setTimeout,
  read: () => PageReport,
  onProblem: (calls: FailingCalls) => void,
): PageCalls {
  const told = new Set<string>();
  const refused = new Set<string>();
  let calls: ApiCall[] = [];
  let failedAt = 0;
  let readAt = 0;
  let isToRead = false;
  let isLeft = false;

  function look(isLast: boolean): void {
    if (isLeft) return;
    const now = Date.now();
    const stayedMs = now - failedAt;
    // By the clock of the calls: how late this look comes must not count.
    const failures = apiFailures(calls, Math.max(...calls.map(({ at }) => at)));
    const page = isLast && isToRead ? read() : null;
    const rule = CALL_RULES.find(({ matches }) =>
      matches({ ...NO_EVIDENCE, page, apiFailures: failures, stayedMs }),
    );
    if (rule !== undefined && !told.has(rule.id)) {
      told.add(rule.id);
      onProblem({ report: page ?? read(), apiFailures: failures, stayedMs });
    }
    if (page !== null) readAt = now;
    if (!isLast) return;
    failedAt = 0;
    isToRead = false;
  }

  /** A call that is repeated and refused each time does not have the page read each time. */
  function noteRefused(path: string): void {
    const isNew = !refused.has(path) && refused.size < MAX_CALLS;
    if (isNew) refused.add(path);
    isToRead ||= isNew || Date.now() - readAt >= READ_AGAIN_AFTER_MS;
  }

  return {
    note(call) {
      calls = [...calls.slice(1 - MAX_CALLS), call];
      if (call.status < 400) return;
      if (call.status === 403) noteRefused(call.path);
      if (failedAt > 0) return;
      failedAt = Date.now();
      for (const [index, delay] of LOOKS_AFTER_MS.entries())
        setTimeout(() => look(index === LOOKS_AFTER_MS.length - 1), delay);
    },
    leave() {
      isLeft = true;
    },
  };
}
