/** How fast calls of one service may follow each other, for one account in one region. */
export interface CallPace {
  /** Counts a call in at `now` (ms since the epoch). Returns how long it has to wait, in ms. */
  take(now: number): number;
  /** The service asked to slow down: from now on half as fast. */
  slowDown(now: number): void;
}

/** No call is kept waiting for longer than this for the one before, in ms. */
const MAX_INTERVAL_MS = 2_000;

/**
 * A pace of so many calls per second, of which a first burst may come at once. (AWS publishes no rates for the
 * calls of Amazon MWAA that read; those for the API of Airflow are of this order.)
 */
export function createCallPace({ burst, perSecond }: { burst: number; perSecond: number }): CallPace {
  let interval = 1_000 / perSecond;
  // When the next call is due, were they evenly spaced; a burst is what is due from the past.
  let due = Number.NEGATIVE_INFINITY;
  return {
    take(now) {
      due = Math.max(due, now - burst * interval) + interval;
      return Math.max(0, due - now);
    },
    slowDown(now) {
      interval = Math.min(MAX_INTERVAL_MS, interval * 2);
      due = Math.max(due, now);
    },
  };
}
