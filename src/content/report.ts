import type { PageMessage } from '../hints/page-message';
import { askWorker } from './ask-worker';

/** So many reports one page sends at most, whatever happens on it. */
const MAX_REPORTS = 12;

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
  let left = MAX_REPORTS;
  function report(message: PageMessage): void {
    if (left <= 0) return;
    left -= 1;
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
