import type { StoredItem } from './stored-item';

/** How long the storage may rest between two writes. */
export interface Rest {
  /** So many times as long as the last write took: large values are written less often. */
  readonly factor: number;
  /** But no longer than this, in ms. */
  readonly maxMs: number;
}

/** Updates of one item that come faster than storage takes them. */
export interface CoalescedUpdates<Change> {
  /** Asks for a change; resolves once it is stored. */
  ask(change: Change): Promise<void>;
  /** Rests no more: what waits, and what comes from now on, is written at once. */
  hurry(): void;
}

/**
 * Makes updates together: each write carries all changes that were asked for while the one before was under way
 * and while storage rested after it. Everybody who watches the item gets less to do, too.
 * @param apply makes many changes at once, so that it can look things up in a map that it fills once
 */
export function coalesceUpdates<Value, Change>(
  item: StoredItem<Value>,
  apply: (current: Value, changes: readonly Change[]) => Value,
  rest: Rest = { factor: 0, maxMs: 0 },
): CoalescedUpdates<Change> {
  let waiting: Change[] = [];
  let written: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  let restedUntil = 0;
  let isInHurry = false;
  let endRest: () => void = () => undefined;

  async function writeWaiting(): Promise<void> {
    await restAWhile();
    const changes = waiting;
    waiting = [];
    next = null;
    const startedAt = performance.now();
    written = item
      .update((current) => apply(current, changes))
      .then(() => undefined)
      .finally(() => {
        const endedAt = performance.now();
        restedUntil = endedAt + Math.min(rest.maxMs, rest.factor * (endedAt - startedAt));
      });
    return written;
  }

  function restAWhile(): Promise<void> | undefined {
    const left = restedUntil - performance.now();
    if (isInHurry || left <= 0) return undefined;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, left);
      endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  return {
    ask(change) {
      waiting.push(change);
      next ??= written.then(writeWaiting, writeWaiting);
      return next;
    },
    hurry() {
      isInHurry = true;
      endRest();
    },
  };
}
