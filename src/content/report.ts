import type { PageMessage } from '../hints/page-message';
import { askWorker } from './ask-worker';

/** So many reports one document sends at most in so many ms, whatever happens on it: an app can stay for days. */
const MAX_REPORTS = 12;
const PERIOD_MS = 10 * 60_000;

/** Tells the worker what a page shows. */
export interface Reporter {
  report(message: PageMessage): void;
  /** Tells the last report once more: Back has shown the page as it was left. */
  repeat(): void;
  /** The single-page app went to another page. */
  leave(): void;
}

export function createReporter(): Reporter {
  let last: PageMessage | null = null;
  let sentAt: number[] = [];
  function report(message: PageMessage): void {
    const now = Date.now();
    sentAt = sentAt.filter((at) => now - at < PERIOD_MS);
    if (sentAt.length >= MAX_REPORTS) return;
    sentAt.push(now);
    last = message;
    void askWorker('page.report', message);
  }
  return {
    report,
    repeat: () => last !== null && report(last),
    leave() {
      if (last === null) return;
      last = null;
      void askWorker('page.act', { act: 'leave' });
    },
  };
}
