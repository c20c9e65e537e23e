/** A tab may send so many messages in one minute; a page at work, with all its problems, sends a handful. */
const CALLS_PER_MINUTE = 40;
const MINUTE_MS = 60_000;

interface Count {
  since: number;
  calls: number;
}

/**
 * Counts the messages of each tab, and says whether one more may be taken up. What a page can have its script
 * send is bounded by that script too; this holds where it was taken over. Lost with the worker.
 */
export function createCallLimit(now: () => number): (tabId: number) => boolean {
  const counts = new Map<number, Count>();
  return (tabId) => {
    const known = counts.get(tabId);
    const isOver = known === undefined || now() - known.since >= MINUTE_MS;
    const count = isOver ? { since: now(), calls: 0 } : known;
    count.calls += 1;
    counts.set(tabId, count);
    return count.calls <= CALLS_PER_MINUTE;
  };
}
