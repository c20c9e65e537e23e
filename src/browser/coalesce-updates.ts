import type { StoredItem } from './stored-item';

/**
 * Updates of an item that come faster than storage takes them are made together: each write carries all changes
 * that were asked for while the one before was under way. Returns the function that asks for a change; it
 * resolves once the change is stored.
 */
export function coalesceUpdates<Value>(
  item: StoredItem<Value>,
): (change: (current: Value) => Value) => Promise<void> {
  let waiting: ((current: Value) => Value)[] = [];
  let written: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;

  return (change) => {
    waiting.push(change);
    next ??= written.then(writeWaiting, writeWaiting);
    return next;
  };

  function writeWaiting(): Promise<void> {
    const changes = waiting;
    waiting = [];
    next = null;
    written = item
      .update((current) => changes.reduce((value, change) => change(value), current))
      .then(() => undefined);
    return written;
  }
}
